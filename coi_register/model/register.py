"""The register: declarations with the people, organisations, offices, schemes and matters that they speak of."""

import attrs

from coi_register.model.declarations import Declaration
from coi_register.model.dispositions import Disposition
from coi_register.model.fields import ShortText, Value, doc
from coi_register.model.manuscripts import Manuscript
from coi_register.model.matters import Matter
from coi_register.model.parties import Office, Organisation, Person, Scheme

__all__ = ["Register"]


@attrs.frozen(kw_only=True)
class Register(Value):
    """Declarations with the people, organisations, offices, schemes and matters that they speak of by id."""

    title: ShortText | None = attrs.field(default=None, metadata=doc("The register's title."))
    people: tuple[Person, ...] = attrs.field(default=(), metadata=doc("People, each with an id."))
    organisations: tuple[Organisation, ...] = attrs.field(default=(), metadata=doc("Organisations, each with an id."))
    offices: tuple[Office, ...] = attrs.field(default=(), metadata=doc("Offices, each with an id."))
    schemes: tuple[Scheme, ...] = attrs.field(default=(), metadata=doc("Schemes, each with an id."))
    matters: tuple[Matter, ...] = attrs.field(default=(), metadata=doc("Matters, each with an id."))
    manuscripts: tuple[Manuscript, ...] = attrs.field(
        default=(),
        metadata=doc("Manuscripts: title, number and funding, said once for all authors who declare for them."),
    )
    declarations: tuple[Declaration, ...] = attrs.field(default=(), metadata=doc("Declarations, in order."))
    dispositions: tuple[Disposition, ...] = attrs.field(
        default=(), metadata=doc("What people have decided about flags.")
    )
