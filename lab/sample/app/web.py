from service import Service

if __name__ == "__main__":
    Service("web", 8080).run()
