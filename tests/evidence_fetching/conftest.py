"""A small internet on loopback: servers that misbehave, names that lie, and a canary nobody may reach."""

from __future__ import annotations

import contextlib
import errno
import shutil
import socket
import ssl
import subprocess
import threading
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import WorkbenchError
from workbench.evidence.fetching import resolving, wire

Answer = Callable[[socket.socket, bytes, threading.Event], None]
PAGE = b"<!doctype html><title>Wahl</title><p>54 Milliarden</p>"


def plain(body: bytes = PAGE, *headers: str, status: str = "200 OK") -> bytes:
    """Return a whole response."""
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"]
    if not any(header.lower().startswith("content-type") for header in headers):
        lines.insert(1, "Content-Type: text/html; charset=utf-8")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


class Server:
    """Answers one connection after the other on loopback; counts them."""

    def __init__(self, answer: Answer | bytes, *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[bytes] = []
        self.connections = 0
        self._answer = answer
        self._tls = tls
        self._stop = threading.Event()
        self._listener = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self._listener.settimeout(0.02)
        self.port: int = self._listener.getsockname()[1]
        self.place = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.place}/"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the waiting thread at once
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return  # closed
            self.connections += 1
            with contextlib.suppress(OSError), connection:
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        connection.settimeout(2)
        if self._tls:
            connection = self._tls.wrap_socket(connection, server_side=True)
        with connection:
            request = b""
            while b"\r\n\r\n" not in request and (more := connection.recv(65_536)):
                request += more
            self.requests.append(request)
            if isinstance(self._answer, bytes):
                connection.sendall(self._answer)
            else:
                self._answer(connection, request, self._stop)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start servers; all are stopped and their threads joined after the test."""
    servers: list[Server] = []

    def start(answer: Answer | bytes, **options: Any) -> Server:
        servers.append(Server(answer, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def cage() -> Iterator[Server]:
    server = Server(plain(b"secret"))
    yield server
    server.close()


@pytest.fixture
def canary(cage: Server) -> Iterator[Server]:
    """Listen where nobody may connect; the test fails if somebody did."""
    before = cage.connections
    yield cage
    assert cage.connections == before


class Internet:
    """What names resolve to, where addresses lead, and who was asked.

    A name's answers are used up one after the other, the last one stays. A name without answers resolves to loopback,
    as a liberal resolver does with ``2130706433``.
    """

    def __init__(self) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.ports: dict[str, int] = {}
        self.asked: list[str] = []
        self.attempts: list[str] = []

    def look_up(self, host: str, port: int, **_options: object) -> list[tuple[Any, ...]]:
        self.asked.append(host)
        answers = self.names.get(host, [["127.0.0.1"]])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if not answer:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in answer]

    def where(self, address: tuple[str, int]) -> tuple[str, int]:
        self.attempts.append(address[0])
        if address[0] in self.ports:
            return "127.0.0.1", self.ports[address[0]]
        if address[0] in {"127.0.0.1", "::1"}:
            return address
        raise OSError(errno.ENETUNREACH, "Network is unreachable")


@pytest.fixture(autouse=True)
def internet(monkeypatch: pytest.MonkeyPatch) -> Internet:
    """Put the small internet in place of the real one, so that no test can leave this machine."""
    net = Internet()

    class Socket(socket.socket):
        def connect(self, address: Any, /) -> None:
            super().connect(net.where(address))

    sockets = types.SimpleNamespace(
        AF_INET=socket.AF_INET, AF_INET6=socket.AF_INET6, SOCK_STREAM=socket.SOCK_STREAM, socket=Socket
    )
    names = types.SimpleNamespace(SOCK_STREAM=socket.SOCK_STREAM, getaddrinfo=net.look_up)
    monkeypatch.setattr(wire, "socket", sockets)
    monkeypatch.setattr(resolving, "socket", names)
    return net


@pytest.fixture(autouse=True)
def no_watchdog_left() -> Iterator[None]:
    """Fail a test after which a thread of the fetcher still lives (resolvers in a test have a short life)."""
    yield
    left = [thread for thread in threading.enumerate() if thread.name.startswith("fetch")]
    for thread in left:
        thread.join(timeout=2)
    assert [thread.name for thread in left if thread.is_alive()] == []


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate for good.example that nobody has signed."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl program to make a certificate with")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    subject = ["-subj", "/CN=good.example", "-addext", "subjectAltName=DNS:good.example"]
    made = subprocess.run(
        [
            program,
            "req",
            "-x509",
            "-nodes",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-days",
            "2",
            *subject,
            "-keyout",
            "-",
            "-out",
            "-",
        ],
        capture_output=True,
        check=True,
    )
    path.write_bytes(made.stdout)
    return path


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def one_sentence() -> Callable[[WorkbenchError], None]:
    """Check that an error is told in one whole sentence, in both languages."""

    def check(error: WorkbenchError) -> None:
        german, english = error.sentence("de"), error.sentence("en")
        assert german != english
        for sentence in (german, english):
            assert sentence.endswith(".")
            assert "\n" not in sentence
            assert len(sentence) < 400

    return check


@pytest.fixture
def respond() -> Callable[..., bytes]:
    return plain


@pytest.fixture
def page() -> bytes:
    return PAGE
