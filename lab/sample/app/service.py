"""What api, worker and web share: health in the common contract, a secret, and leaving without dropping a request."""

import hashlib
import hmac
import json
import os
import signal
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from faults import act_at_start, read_faults

# How long to go on serving after SIGTERM: clients learn of it only through their next name lookup.
DRAIN_SECONDS = 2
FINGERPRINT_KEY = b"slipway-sample"


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    # server_close() then waits for the requests in progress.
    daemon_threads = False


class Service:
    """One process of the application. `port` is what it listens on."""

    def __init__(self, name, port):
        self.name = name
        self.port = port
        self.version = os.environ.get("VERSION", "0.0.0")
        self.faults = read_faults(os.environ.get("FAULT", ""))

    def run(self):
        """Serves until SIGTERM, then drains and returns."""
        act_at_start(self.name, self.faults)
        server = Server(("", self.port), handler_for(self))
        signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=self.leave, args=[server]).start())
        print(f"{self.name} {self.version} listens on port {self.port}")
        server.serve_forever(poll_interval=0.1)
        server.server_close()
        print(f"{self.name} {self.version} ends")
        # A crash that was arranged for later must not keep a finished process alive.
        os._exit(0)

    def leave(self, server):
        if "no-drain" in self.faults:
            os._exit(0)
        print(f"{self.name} {self.version} drains for {DRAIN_SECONDS} s")
        time.sleep(DRAIN_SECONDS)
        server.shutdown()

    def pages(self):
        """Path to a function that gives status and JSON body."""
        return {"/": self.home, "/health": self.health, "/secret-fingerprint": self.secret_fingerprint}

    def home(self):
        return 200, {"name": self.name, "version": self.version, "instance": socket.gethostname()}

    def health(self):
        failing = "unhealthy" in self.faults
        checks = {"process": {"status": "pass"}, "database": {"status": "fail" if failing else "pass"}}
        if failing:
            checks["database"]["message"] = "connection refused"
        body = {"status": "unhealthy" if failing else "healthy", "version": self.version, "checks": checks}
        return (503 if failing else 200), body

    def secret_fingerprint(self):
        """Tells two values of the secret apart without giving either away."""
        path = os.environ.get("DB_PASSWORD_FILE")
        if not path or not os.path.exists(path):
            return 404, {"error": "no secret: DB_PASSWORD_FILE names no file"}
        with open(path, "rb") as file:
            digest = hmac.new(FINGERPRINT_KEY, file.read(), hashlib.sha256).hexdigest()
        return 200, {"fingerprint": digest[:12]}


def handler_for(service):
    class Handler(BaseHTTPRequestHandler):
        server_version = "sample"
        sys_version = ""

        def do_GET(self):
            page = service.pages().get(self.path.partition("?")[0])
            status, body = page() if page else (404, {"error": "not found"})
            self.answer(status, body)

        def do_POST(self):
            length = int(self.headers.get("content-length") or 0)
            self.answer(200, {**service.home()[1], "received": len(self.rfile.read(length))})

        def answer(self, status, body):
            content = json.dumps(body).encode() + b"\n"
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            """Requests are counted by who sends them."""

    return Handler
