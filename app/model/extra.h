/* What a file held that the tables do not know, kept with its record and written again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

/* Unknown attributes and child elements, kept word for word as XML. */
typedef struct
{
  char *attributes; /* ` a="1" b="2"` or NULL */
  char *children;   /* "<x>…</x>" or NULL */
} RegieExtra;

/* Returns: (transfer none) (nullable): nearly all records have none. */
const RegieExtra *regie_record_extra (RegieRecord *record);
/* Keeps XML we do not know. Takes the strings; NULL adds nothing. */
void regie_record_add_extra (RegieRecord *record, char *attributes, char *children);

G_END_DECLS
