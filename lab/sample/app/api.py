from service import Service

if __name__ == "__main__":
    Service("api", 8080).run()
