"""Markdown templates: those that come with the program, and the reader's own beside the library.

A template is Jinja2, run in a sandbox with bounds, so that one from somebody else can neither
reach what is outside nor keep the program busy for ever. The reader's own lie in the folder
``templates/`` of the library and go before those of the program with the same name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reader.errors import ExportError
from reader.files import replacing

if TYPE_CHECKING:
    from jinja2 import Template

SUFFIX: Final = ".md.jinja"
FOLDER: Final = "templates"
USUAL: Final = "plain"

_SHIPPED: Final = files("resources") / "export" / "templates"
_MOST_STEPS: Final = 3_000_000
_COST_OF_A_CALL: Final = 10
_LONGEST_TEMPLATE: Final = 1 << 20
_LONGEST_OUTPUT: Final = 1 << 28
_LINE: Final = re.compile(r", line (\d+)")


def shipped() -> list[str]:
    """The names of the templates that come with the program, the usual one first."""
    found = (each.name.removesuffix(SUFFIX) for each in _SHIPPED.iterdir())
    return sorted(found, key=lambda name: (name != USUAL, name))


def names(folder: Path | None) -> list[str]:
    """The names of all templates: those of the program, then the reader's own in `folder`."""
    own: set[str] = set()
    if folder is not None and folder.is_dir():
        own = {each.name.removesuffix(SUFFIX) for each in folder.glob(f"*{SUFFIX}")}
    ours = shipped()
    return ours + sorted(own - set(ours))


def copy(name: str, folder: Path) -> Path:
    """Copies a template into `folder` for the reader to change, and gives the copy's path.

    A copy that is there already is left as it is. Raises `ExportError`.
    """
    _make(folder)
    number, path = 1, folder / f"{name}-copy{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{name}-copy-{number}{SUFFIX}"
    with replacing(path, "The template") as file:
        file.write(_source(name, folder)[0].encode())
    return path


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"The folder {folder} could not be made; see that you may write there.", str(error)
        ) from error


def load(
    name: str, folder: Path | None, filters: Mapping[str, Callable[..., Any]]
) -> Callable[[Mapping[str, Any]], str]:
    """The template called `name` (or in the file `name`) as a function of its variables.

    Raises `ExportError` for a template that does not exist or has an error, with its line; so
    does the function.
    """
    from jinja2 import TemplateError

    text, path = _source(name, folder)
    environment = _environment(filters)
    try:
        template = environment.from_string(text)
    except (TemplateError, RecursionError) as error:
        raise _fault(error, path) from error

    def render(variables: Mapping[str, Any]) -> str:
        return _rendered(template, variables, path)

    return render


def _source(name: str, folder: Path | None) -> tuple[str, str]:
    """A template's text and where it is from."""
    if folder is not None and (own := folder / f"{name}{SUFFIX}").is_file() and _is_name(name):
        return _read(own), str(own)
    if name in shipped():
        return (_SHIPPED / f"{name}{SUFFIX}").read_text("utf-8"), f"{name}{SUFFIX}"
    if Path(name).is_file():
        return _read(Path(name)), name
    known = ", ".join(names(folder))
    raise ExportError(
        f"There is no template “{name}”; choose one of {known}, or name a file with one."
    )


def _is_name(name: str) -> bool:
    return Path(name).name == name


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LONGEST_TEMPLATE:
            raise ExportError(f"The template {path} is too large; choose one below one megabyte.")
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(
            f"The template {path} cannot be read; see that it is a text file in UTF-8.", str(error)
        ) from error


def _rendered(template: Template, variables: Mapping[str, Any], path: str) -> str:
    from jinja2 import TemplateError

    pieces: list[str] = []
    length = 0
    try:
        for piece in template.generate(variables, _steps=_Steps()):
            length += len(piece)
            if length > _LONGEST_OUTPUT:
                raise _TooMuchError
            pieces.append(piece)
    except ExportError:
        raise
    # What a template does wrong can end in any error; its line is in the traceback.
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise _fault(error, path) from error
    except (AttributeError, RecursionError, MemoryError, AssertionError) as error:
        raise _fault(error, path) from error
    return "".join(pieces)


def _fault(error: BaseException, path: str) -> ExportError:
    """What is wrong with a template, and in which line, in one sentence."""
    line = getattr(error, "lineno", None) or _line_of(error)
    where = f"{path}, line {line}" if line else path
    if isinstance(error, _TooMuchError):
        what = "it runs for too long or makes too much text"
    elif isinstance(error, RecursionError):
        what = "it goes around in circles"
    elif isinstance(error, MemoryError):
        what = "it needs too much memory"
    else:
        what = " ".join((str(error) or type(error).__name__).split()).rstrip(".")
    return ExportError(
        f"The template has an error in {where}: {what}; mend it there or choose another template."
    )


def _line_of(error: BaseException) -> int | None:
    """The line of the template in which an error was raised; Jinja2 puts it into the traceback."""
    line, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return line


class _TooMuchError(ValueError):
    """A template went beyond its bounds."""


class _Steps:
    """How much a template may still do. A template cannot reach what begins with an underscore."""

    def __init__(self) -> None:
        self._left = _MOST_STEPS

    def _take(self, number: int = 1) -> None:
        self._left -= number
        if self._left < 0:
            raise _TooMuchError


def _environment(filters: Mapping[str, Callable[..., Any]]) -> Any:
    from jinja2 import StrictUndefined, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Bounded(ImmutableSandboxedEnvironment):
        """A sandbox whose loops and calls are counted, and whose texts stay within bounds."""

        intercepted_binops = frozenset(("*", "**", "+", "%"))

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            _count(nodes, tree)
            return tree

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            if _is_huge(operator, left, right):
                raise _TooMuchError
            return super().call_binop(context, operator, left, right)

        def wrap_str_format(self, _value: Any) -> None:
            """Nothing is wrapped: formatting can pad without end, and is refused below."""

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            is_padding = isinstance(obj, str) and attr in _PADDING
            return not is_padding and super().is_safe_attribute(obj, attr, value)

    environment = Bounded(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    for name in ("center", "indent", "format", "pprint", "xmlattr", "batch", "slice"):
        environment.filters.pop(name)
    environment.globals.pop("lipsum")
    environment.filters |= {**_bounded_filters(), **filters}
    return environment


def _bounded_filters() -> dict[str, Callable[..., Any]]:
    from jinja2 import pass_context
    from jinja2.runtime import Context

    @pass_context
    def counted(context: Context, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            context["_steps"]._take()
            yield item

    @pass_context
    def called(context: Context, nothing: str) -> str:
        context["_steps"]._take(_COST_OF_A_CALL)
        return nothing

    def joined(items: Iterable[Any], between: str = "") -> str:
        parts = [str(item) for item in items]
        _check_length(sum(map(len, parts)) + len(between) * len(parts))
        return between.join(parts)

    def replaced(text: str, old: str, new: str) -> str:
        _check_length(len(text) + text.count(old) * len(new))
        return text.replace(old, new)

    return {
        "_counted": counted,
        "_called": called,
        "_joined": joined,
        "join": joined,
        "replace": replaced,
    }


def _count(nodes: Any, tree: Any) -> None:
    """Has every turn of a loop and every call of a macro in a parsed template counted."""
    from jinja2 import TemplateSyntaxError

    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            raise TemplateSyntaxError("a loop cannot be recursive here", loop.lineno)
        loop.iter = _through(nodes, loop.iter, "_counted")
    for macro in tree.find_all((nodes.Macro, nodes.CallBlock)):
        counting = _through(nodes, nodes.Const("", lineno=macro.lineno), "_called")
        macro.body.insert(0, nodes.Output([counting], lineno=macro.lineno))
    for concat in list(tree.find_all(nodes.Concat)):
        parts = nodes.List(concat.nodes, lineno=concat.lineno)
        concat.nodes = [_through(nodes, parts, "_joined")]


def _check_length(length: int) -> None:
    if length > _LONGEST_TEMPLATE:
        raise _TooMuchError


_PADDING: Final = (
    "center",
    "ljust",
    "rjust",
    "zfill",
    "expandtabs",
    "replace",
    "format",
    "format_map",
)
"""Methods of a text that make a long one of a short one."""


def _through(nodes: Any, node: Any, name: str) -> Any:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _is_huge(operator: str, left: Any, right: Any) -> bool:
    """Whether a product, a power or a sum would be of a size that no template needs."""
    if operator == "**":
        return True
    sizes = [len(each) if isinstance(each, (str, list, tuple)) else 0 for each in (left, right)]
    if operator == "*":
        numbers = [abs(each) if isinstance(each, int) else 0 for each in (left, right)]
        return max(sizes) * max(numbers) > _LONGEST_TEMPLATE or max(numbers) > 1 << 53
    if operator == "%":
        return isinstance(left, str)
    return sum(sizes) > _LONGEST_TEMPLATE
