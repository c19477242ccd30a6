"""What the file of a style may say that extends another; apart, since a statement in a style of ours never needs it."""

from coi_register.model.fields import Value
from coi_register.model.inheritance import extending
from coi_register.model.styles import Style

__all__ = ["StyleFile"]

StyleFile: type[Value] = extending(
    Style, "StyleFile", "A style that extends another: what is not said in the file is said there."
)
"""The same as any style, but nothing besides `extends` is required."""
