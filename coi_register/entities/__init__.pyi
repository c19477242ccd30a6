from coi_register.entities.contradictions import BetweenDeclarations as BetweenDeclarations
from coi_register.entities.fact_ids import interest_id as interest_id
from coi_register.entities.facts import Fact as Fact, RetoldFact as RetoldFact, Telling as Telling
from coi_register.entities.in_force import InForce as InForce, PersonInForce as PersonInForce, in_force as in_force
from coi_register.entities.name_errors import (
    AmbiguousNameError as AmbiguousNameError,
    UnknownNameError as UnknownNameError,
)
from coi_register.entities.named import NamedEntity as NamedEntity, named_entities as named_entities
from coi_register.entities.near_names import NearNames as NearNames, near_names as near_names
from coi_register.entities.organisation_graph import Line as Line
from coi_register.entities.same_entity import (
    AskedNames as AskedNames,
    Entity as Entity,
    EntityIndex as EntityIndex,
    Key as Key,
)

__all__: list[str]
