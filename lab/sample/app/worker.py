"""Works through a queue in the background; its port is for health only."""

import queue
import threading

from service import Service


def work(jobs):
    while True:
        jobs.get()
        jobs.task_done()


if __name__ == "__main__":
    threading.Thread(target=work, args=[queue.Queue()], daemon=True).start()
    Service("worker", 6060).run()
