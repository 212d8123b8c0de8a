"""Where templates run: a sandbox of Jinja2 with bounds on what a template may reach and use up.

What texts and numbers can do is on a list; the turns of loops and the calls of macros are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from reader.errors import ExportError, Phrase

if TYPE_CHECKING:
    from jinja2 import Template

LONGEST_TEXT: Final = 1 << 20
"""How long a template, or a text that one puts together, may be."""

_MOST_STEPS: Final = 3_000_000
_COST_OF_A_CALL: Final = 10
_LONGEST_OUTPUT: Final = 1 << 28
_STEPS: Final = "steps left"
"""Not a name that a template could write, or could set to something that never ends."""


def rendered(
    text: str, path: str, variables: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]
) -> str:
    """What the template `text`, which is from `path`, makes of its variables.

    Raises `ExportError` with the file and the line of a mistake.
    """
    from jinja2 import TemplateError

    try:
        template = _environment(filters).from_string(text)
    # Parts that never change are worked out already when the template is read.
    except (TemplateError, RecursionError, MemoryError, ValueError) as error:
        raise _fault(error, path) from error
    return _run(template, variables, path)


def too_much(path: str, details: str) -> ExportError:
    """The error of a template that went beyond its bounds."""
    return ExportError(
        "The template has an error in {where}: {what}; mend it there or choose another template.",
        details,
        where=path,
        what=_TOO_MUCH,
    )


_TOO_MUCH: Final = Phrase("it runs for too long or makes too much text")


def _run(template: Template, variables: Mapping[str, Any], path: str) -> str:
    from jinja2 import TemplateError

    pieces: list[str] = []
    length = 0
    try:
        for piece in template.generate(variables, **{_STEPS: _Steps()}):
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
    where = Phrase("{path}, line {line}", path=path, line=line) if line else path
    if isinstance(error, _TooMuchError):
        what: str = _TOO_MUCH
    elif isinstance(error, RecursionError):
        what = Phrase("it goes around in circles")
    elif isinstance(error, MemoryError):
        what = Phrase("it needs too much memory")
    else:
        what = " ".join((str(error) or type(error).__name__).split()).rstrip(".")
    return ExportError(
        "The template has an error in {where}: {what}; mend it there or choose another template.",
        where=where,
        what=what,
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
            for kind, methods in _METHODS:
                if isinstance(obj, kind):
                    return attr in methods
            return super().is_safe_attribute(obj, attr, value)

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
            context[_STEPS]._take()
            yield item

    @pass_context
    def called(context: Context, nothing: str) -> str:
        context[_STEPS]._take(_COST_OF_A_CALL)
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
    if length > LONGEST_TEXT:
        raise _TooMuchError


_METHODS: Final = (
    (
        str,
        frozenset(
            (
                *("capitalize", "casefold", "count", "endswith", "find"),
                *("index", "isalnum", "isalpha", "isascii", "isdecimal"),
                *("isdigit", "islower", "isnumeric", "isspace", "istitle"),
                *("isupper", "lower", "lstrip", "partition", "removeprefix"),
                *("removesuffix", "rfind", "rindex", "rpartition", "rsplit"),
                *("rstrip", "split", "splitlines", "startswith", "strip"),
                *("swapcase", "title", "upper"),
            )
        ),
    ),
    ((bytes, bytearray, int, float, complex), frozenset[str]()),
    ((list, tuple), frozenset(("count", "index"))),
    (dict, frozenset(("get", "items", "keys", "values"))),
)
"""What the values of a template can do: nothing that makes a long text of a short one."""


def _through(nodes: Any, node: Any, name: str) -> Any:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _is_huge(operator: str, left: Any, right: Any) -> bool:
    """Whether a product, a power or a sum would be of a size that no template needs."""
    if operator == "**":
        return True
    sizes = [len(each) if isinstance(each, (str, list, tuple)) else 0 for each in (left, right)]
    if operator == "*":
        numbers = [abs(each) if isinstance(each, int) else 0 for each in (left, right)]
        return max(sizes) * max(numbers) > LONGEST_TEXT or max(numbers) > 1 << 53
    if operator == "%":
        return isinstance(left, str)
    return sum(sizes) > LONGEST_TEXT
