"""Ways to go wrong, switched on by FAULT: comma-separated, baked in with --build-arg or set in the environment."""

import os
import sys
import threading
import time

KNOWN = ("crash-at-start", "crash-after", "unhealthy", "slow-start", "no-drain")


def read_faults(text):
    """Parses "slow-start=10,no-drain" into {"slow-start": "10", "no-drain": ""}."""
    pairs = (word.strip().partition("=") for word in text.split(",") if word.strip())
    faults = {name: value for name, _, value in pairs}
    unknown = sorted(set(faults) - set(KNOWN))
    if unknown:
        sys.exit(f"FAULT names {', '.join(unknown)}; known are {', '.join(KNOWN)}")
    return faults


def act_at_start(name, faults):
    """Does what has to go wrong before the service listens, and arranges for what comes later."""
    if "crash-at-start" in faults:
        print(f"{name}: reading configuration")
        print(f"{name}: fatal: required variable DATABASE_URL is not set", file=sys.stderr)
        sys.exit(1)
    if "crash-after" in faults:
        threading.Timer(float(faults["crash-after"] or 7), crash, [name]).start()
    if "slow-start" in faults:
        seconds = float(faults["slow-start"] or 10)
        print(f"{name}: warming up for {seconds:g} s")
        time.sleep(seconds)


def crash(name):
    """Ends the process the hard way, as an unhandled error in a background thread of a real service would."""
    print(f"{name}: fatal: lost connection to the message broker", file=sys.stderr, flush=True)
    os._exit(1)
