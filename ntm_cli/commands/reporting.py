"""One run of `ntm report`: gather what is told, make the form that the file's name asks for, and write it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ntm_cli.commands.arguments import given
from ntm_cli.commands.outputs import ANOTHER_FOLDER, ANOTHER_NAME, CANNOT_WRITE
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import spoken
from ntm_cli.messages import Words, either
from ntm_cli.pages import FORMS, Form
from ntm_cli.pages.paper import gather
from ntm_cli.reading.folders import Folder
from ntm_cli.reasons import reason_of
from ntm_cli.terminal import console
from ntm_cli.terminal.display import visible
from ntm_cli.writing.placing import identity, put, refusal

_UNKNOWN = Words(
    "report.ending",
    en="The name {file} does not say what to make of the report.",
    vi="Tên {file} không cho biết báo cáo ở dạng nào.",
)
_ENDINGS = Words("report.ending.help", en="Let it end in {endings}.", vi="Đặt tên tệp kết thúc bằng {endings}.")
_OVER_DATA = Words(
    "report.over-data",
    en="`--output {file}` would write the report over data.",
    vi="`--output {file}` sẽ ghi báo cáo đè lên tệp dữ liệu.",
)
_INSTALL = Words(
    "report.extra", en="To make {file} something more is needed.", vi="Để tạo {file}, cần cài thêm thành phần."
)
_INSTALL_SO = Words(
    "report.extra.help",
    en="Install it: `python -m pip install {package}`; a file that ends in .md needs nothing more.",
    vi="Cài bằng lệnh `python -m pip install {package}`; tệp có đuôi .md thì không cần cài thêm.",
)
_WRITTEN = Words("report.written", en="Written: {file}", vi="Đã ghi: {file}")


def form_of(output: str) -> Form:
    """The form that the name of a file asks for. Raises CannotCheck if it asks for none, or cannot be written."""
    file = given(output)
    form = FORMS.get(file.suffix.lower())
    if form is None:
        raise CannotCheck(_UNKNOWN(file=output), _ENDINGS(endings=either(tuple(FORMS))))
    reason = refusal(file)
    if reason:
        raise CannotCheck(CANNOT_WRITE(file=output, reason=reason), ANOTHER_NAME())
    return form


def run(folder: Folder, year: int | None, output: str, form: Form) -> None:
    """Write the report on a folder, and say so. Raises CannotCheck if there is none, or it cannot be written."""
    file = Path(output)
    if identity(file) in map(identity, (folder.roadmap, folder.targets, folder.results)):
        raise CannotCheck(_OVER_DATA(file=output), ANOTHER_NAME())
    render = _renderer(form, output)
    content = render(gather(folder, year), spoken())
    try:
        put(file, content)
    except OSError as error:
        raise CannotCheck(CANNOT_WRITE(file=output, reason=reason_of(error)), ANOTHER_FOLDER()) from None
    console.write([[("good", visible(spoken().say(_WRITTEN(file=output))))]])


def _renderer(form: Form, output: str) -> Callable[..., bytes]:
    """What makes a form. Raises CannotCheck if what it needs is not installed."""
    try:
        module: Any = import_module(form.module)
    except ModuleNotFoundError:
        raise CannotCheck(_INSTALL(file=output), _INSTALL_SO(package=form.package)) from None
    render: Callable[..., bytes] = module.render
    return render
