"""Where Google's voice is, what paces it has, and whether it can be reached from here. Part of the home of ``gtts``.

Loads neither ``gtts`` nor ``requests``: the automatic choice of a voice asks here at every start.
"""

from __future__ import annotations

import http.client
import os
import ssl
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import closing
from threading import Thread
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from docreader.errors import OptionError

GOOGLE = "https://translate.google.com"
ENDPOINT_VARIABLE = "DOCREADER_GTTS_ENDPOINT"
SLOW_AT = 0.8
"""The service knows two paces; what is asked for at 0.5 to 0.8 is said slowly."""

T = TypeVar("T")


def can_speak_at(rate: float) -> bool:
    """True for the paces that the service knows: normal, and slow."""
    return rate == 1 or rate <= SLOW_AT


def endpoint(environ: Mapping[str, str]) -> str:
    """The base address of the service, without a slash at its end: Google's, unless ``DOCREADER_GTTS_ENDPOINT`` names another.

    Raises:
        OptionError: it names no http or https address.
    """
    base = environ.get(ENDPOINT_VARIABLE) or GOOGLE
    try:
        url = urlsplit(base)
        usable = url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise OptionError(
            f"{ENDPOINT_VARIABLE} is no address: {base[:80]!r}; write https://… or unset it",
            f"{ENDPOINT_VARIABLE} không phải địa chỉ: {base[:80]!r}; hãy viết https://… hoặc bỏ biến này",
        )
    return base.rstrip("/")


def reachable(timeout_s: float = 1.5) -> bool:
    """True when a connection to the service opens, TLS verified, within so many seconds, looking up its name included.

    Goes through the proxy that the environment names. Nothing is asked of the service, and nothing is raised.
    """
    try:
        url = urlsplit(endpoint(os.environ))
        within(timeout_s, lambda: _shake_hands(url, timeout_s))
    except (OSError, http.client.HTTPException, ValueError, OptionError):
        return False
    return True


def within(seconds: float, task: Callable[[], T]) -> T:
    """What ``task`` returns or raises; ``TimeoutError`` after so many seconds, the task left to a daemon thread."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(task())
        except BaseException as error:  # noqa: BLE001 - carried to the thread that waits, and raised there
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future.result(max(seconds, 0))


def _shake_hands(url: SplitResult, timeout_s: float) -> None:
    with closing(_connection(url, timeout_s)) as connection:
        connection.connect()


def _connection(url: SplitResult, timeout_s: float) -> http.client.HTTPConnection:
    host, port = url.hostname or "", url.port or (443 if url.scheme == "https" else 80)
    proxies = {} if proxy_bypass(url.netloc) else getproxies()
    proxy = urlsplit(proxies.get(url.scheme) or proxies.get("all") or "")
    near, near_port = (proxy.hostname, proxy.port or 80) if proxy.hostname else (host, port)
    if url.scheme == "http":
        return http.client.HTTPConnection(near, near_port, timeout=timeout_s)
    connection = http.client.HTTPSConnection(near, near_port, timeout=timeout_s, context=_tls())
    if proxy.hostname:
        connection.set_tunnel(host, port)
    return connection


def _tls() -> ssl.SSLContext:
    """The authorities that ``requests`` trusts, so that what is found here holds for the voice."""
    bundle = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if not bundle:
        from certifi import where

        bundle = where()
    folder = os.path.isdir(bundle)  # noqa: PTH112 - a string from the environment, for OpenSSL
    return ssl.create_default_context(cafile=None if folder else bundle, capath=bundle if folder else None)
