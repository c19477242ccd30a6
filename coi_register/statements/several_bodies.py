"""Several bodies that are named together, in the place of one."""

from collections.abc import Sequence

from coi_register.english import join
from coi_register.model.parties import Article, Organisation

__all__ = ["SeveralBodies"]


class SeveralBodies(Organisation):
    """Bodies as one party of a clause that is told of all of them: Pfizer, Teva, and Novartis."""

    __slots__ = ("_names",)
    _names: str

    @classmethod
    def of(cls, names: Sequence[str], *, serial_comma: bool = True) -> "SeveralBodies":
        """Name them, as they are printed."""
        made = cls(description="several bodies", article=Article.NONE, plural=True)
        object.__setattr__(made, "_names", join(names, serial_comma=serial_comma))
        return made

    @property
    def names(self) -> str:
        """Their names, as a list."""
        return self._names

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SeveralBodies) and self.names == other.names

    def __hash__(self) -> int:
        return hash(self.names)
