"""A JupyterLab of its own on this machine, and a headless Chromium that may talk to nothing else."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlparse
from urllib.request import urlopen

import pytest

from kit.lab import OFFLINE, settings_path

ROOT = Path(__file__).parent.parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def chromium():
    """Give the path of a Chromium; without one the browser tests are skipped, and say so."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium was found on this machine: the browser tests did not run")
    return found


@pytest.fixture(scope="module")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory, chromium):
    """Give the address of a JupyterLab over copies of the notebooks and samples."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {f"JUPYTER_{kind}_DIR": str(folder / kind.lower()) for kind in ("CONFIG", "RUNTIME")}
    own |= {f"JUPYTERLAB_{kind}_DIR": str(folder / kind.lower()) for kind in ("SETTINGS", "WORKSPACES")}
    own |= {"IPYTHONDIR": str(folder / "ipython"), "PYTHONPATH": str(ROOT), "JUPYTER_CONFIG_PATH": settings_path()}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", *OFFLINE]
    command += ["--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"]
    environment = {key: value for key, value in os.environ.items() if key != "ARTICLE"} | own
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(address, server, folder / "log")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


def wait_for(address: str, server: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    """Return when the server answers; fail with its log where it does not."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            urlopen(f"{address}/api/status", timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()}")


@pytest.fixture
def page(browser):
    """Give a page of a fresh context; the test fails where it asked anything that is not on this machine."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    strays = []

    def local_only(route):
        if urlparse(route.request.url).hostname in {"127.0.0.1", "localhost"}:
            route.continue_()
        else:
            strays.append(route.request.url)
            route.abort()

    context.route("**/*", local_only)
    page = context.new_page()
    yield page
    context.close()
    assert not strays, f"requests left this machine: {strays}"
