"""A portal's "Bản chữ lớn" link without any framework: ``python examples/wsgi_app.py``, then http://localhost:8000/?step=4."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server

import docreader

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PAGE = Path(__file__).with_name("bach-thong.html")


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The sample article at the font step of ``?step=``, 0 to 10."""
    step = parse_qs(environ.get("QUERY_STRING", "")).get("step", ["2"])[0]
    try:
        settings = docreader.Settings(step=int(step) if step.isdecimal() else -1)
        page = str(docreader.render(docreader.read(PAGE), "html", settings=settings))
    except docreader.DocreaderError as error:
        start_response("400 Bad Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [error.vi.encode()]
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [page.encode()]


if __name__ == "__main__":
    with make_server("localhost", 8000, application) as server:
        server.serve_forever()
