package medassist.persistence.settlement;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** What a settlement's decision rests on. */
@MappedEntity("settlement")
record EvidenceView(@TypeDef(type = DataType.JSON) EvidenceDocument evidence) {}
