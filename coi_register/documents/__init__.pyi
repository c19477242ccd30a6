from coi_register.documents.load_dump import (
    dump as dump,
    dumps as dumps,
    from_mapping as from_mapping,
    load as load,
    load_all as load_all,
    load_lines as load_lines,
    load_register as load_register,
    loads as loads,
    to_mapping as to_mapping,
    validate as validate,
)
from coi_register.documents.paths import FilePath as FilePath, files_in as files_in
from coi_register.documents.register_loader import (
    LoadedRegister as LoadedRegister,
    Progress as Progress,
    read_register as read_register,
)

__all__: list[str]
