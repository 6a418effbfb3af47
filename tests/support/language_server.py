"""A client of yaml-language-server, the program that completes, explains and checks YAML in most editors.

It speaks as much of the Language Server Protocol as an editor needs to open one file. Every wait has an end, and the
server does not outlive the client.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

#: Seconds that the server may take for one answer; it needs less than one.
PATIENCE = 30

PROGRAM = Path("yaml-language-server", "bin", "yaml-language-server")
#: What an editor is asked for: all that concerns one file, and nothing from the network.
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "format": {"enable": True},
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    },
    "http": {},
}


def command(repository: Path) -> list[str] | str:
    """What starts the server: the words of a command line, or the reason why there is none."""
    node = shutil.which("node")
    if node is None:
        return "node is not installed"
    modules = Path(os.environ.get("NTM_NODE_MODULES") or repository / "node_modules")
    if not (modules / PROGRAM).is_file():
        return f"yaml-language-server is not in {modules.name}/: npm ci --ignore-scripts"
    return [node, str(modules / PROGRAM), "--stdio"]


@dataclass
class LanguageServer:
    """A running server; leaving the `with` block kills it."""

    arguments: list[str]
    answers: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    diagnostics: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    asked: int = 0

    def __enter__(self) -> LanguageServer:
        self.process = subprocess.Popen(
            self.arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        try:
            self.request("initialize", processId=os.getpid(), rootUri=None, capabilities=CAPABILITIES)
            self.notify("initialized")
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()

    def open(self, file: Path) -> list[dict[str, Any]]:
        """Open a file; what the server underlines in it."""
        text = file.read_text(encoding="utf-8")
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        while True:
            published = self.diagnostics.get(timeout=PATIENCE)
            if published["uri"] == file.as_uri():
                return list(published["diagnostics"])

    def completions(self, file: Path, line: int, character: int) -> set[str]:
        """The labels that are offered at a position, counted from 0."""
        found = self.request("textDocument/completion", **_position(file, line, character))
        return {item["label"] for item in (found["items"] if isinstance(found, dict) else found)}

    def hover(self, file: Path, line: int, character: int) -> str:
        """What is explained at a position, counted from 0."""
        found = self.request("textDocument/hover", **_position(file, line, character))
        return str(found["contents"]["value"])

    def formatted(self, file: Path) -> str:
        """The text of an open file as Format Document leaves it."""
        options = {"tabSize": 2, "insertSpaces": True}
        edits = self.request("textDocument/formatting", textDocument={"uri": file.as_uri()}, options=options)
        return str(edits[0]["newText"]) if edits else file.read_text(encoding="utf-8")

    def request(self, method: str, **parameters: Any) -> Any:
        """Ask the server and wait for its answer."""
        self.asked += 1
        self._write({"id": self.asked, "method": method, "params": parameters})
        while True:
            answer = self.answers.get(timeout=PATIENCE)
            if answer["id"] == self.asked:
                assert "error" not in answer, answer
                return answer["result"]

    def notify(self, method: str, **parameters: Any) -> None:
        """Tell the server something that has no answer."""
        self._write({"method": method, "params": parameters})

    def _write(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout is not None
        while message := _message(self.process.stdout):
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics.put(message["params"])
            elif "method" not in message:
                self.answers.put(message)
            elif "id" in message:
                self._write({"id": message["id"], "result": _answer(message)})


CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


def _answer(message: dict[str, Any]) -> Any:
    """An editor's answer to the server's own questions: its settings, or nothing."""
    if message["method"] == "workspace/configuration":
        return [SETTINGS.get(item.get("section"), {}) for item in message["params"]["items"]]
    return None


def _message(stream: IO[bytes]) -> dict[str, Any] | None:
    """The next message, or None at the end of the stream."""
    length = 0
    while (line := stream.readline()).strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return json.loads(stream.read(length)) if length else None


def _position(file: Path, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": character}}
