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

/* Looks beside the record, which is slow. */
const RegieExtra *regie_record_find_extra (RegieRecord *record);

/* Returns: (transfer none) (nullable): nearly all records have none. Inline, since it is
 * asked of every record that is written. */
static inline const RegieExtra *
regie_record_extra (RegieRecord *record)
{
  return g_atomic_int_get (&REGIE_RECORD_GET_CLASS (record)->has_extra)
           ? regie_record_find_extra (record)
           : NULL;
}

/* Keeps XML we do not know. Takes the strings; NULL adds nothing. */
void regie_record_add_extra (RegieRecord *record, char *attributes, char *children);

/* Keeps that and no more from now on. The strings are copied; both NULL keeps nothing. */
void regie_record_put_extra (RegieRecord *record, RegieExtra extra);

/* The same, and journals it. */
void regie_record_set_extra (RegieRecord *record, RegieExtra extra);

/* The strings are the caller's. */
RegieExtra regie_extra_copy (const RegieExtra *extra);
gboolean regie_extra_equal (const RegieExtra *a, const RegieExtra *b);
void regie_extra_clear (RegieExtra *extra);

/* Whether both keep the same, word for word. */
gboolean regie_record_extra_equal (RegieRecord *a, RegieRecord *b);

G_END_DECLS
