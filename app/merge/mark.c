/* Marks in a merged production where both sides had changed the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/mark.h"

#include "app/file/value.h"
#include "app/file/writer.h"

#define OPENING "<conflict xmlns=\"" REGIE_MERGE_NAMESPACE "\""
#define CLOSING "</conflict>"

static const char *const kinds[] = {
  [REGIE_CONFLICT_FIELD] = "field",     [REGIE_CONFLICT_UNKNOWN] = "unknown",
  [REGIE_CONFLICT_PLACE] = "place",     [REGIE_CONFLICT_ORDER] = "order",
  [REGIE_CONFLICT_REMOVED] = "removed",
};

static const char *const sides[REGIE_N_SIDES] = { "base", "mine", "theirs" };

static void
append_value (GString *out, const RegieField *field, RegieValue value)
{
  if (regie_field_is_fallback (field, value))
    return;
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
    case REGIE_KIND_POINTS:
      regie_value_write (out, field, value);
      break;
    default:
      regie_value_escape (out, value.text, FALSE);
    }
}

/* What a version says; nothing where it says what is usual. */
static void
append_side (GString *out,
             RegieMatching *matching,
             const RegieConflict *conflict,
             RegieSide side)
{
  RegieMatch *match = conflict->match;
  RegieExtra extra = { NULL, NULL };

  if (conflict->kind == REGIE_CONFLICT_FIELD)
    append_value (out, conflict->field,
                  regie_matching_get (matching, match, side, conflict->field));
  else if (conflict->kind == REGIE_CONFLICT_UNKNOWN)
    extra = regie_matching_extra (match, side);
  else if (conflict->kind == REGIE_CONFLICT_PLACE && match->owner[side])
    regie_value_escape (out, match->owner[side]->key, FALSE);
  regie_value_escape (out, extra.attributes, FALSE);
  regie_value_escape (out, extra.children, FALSE);
}

static void
append_element (GString *out,
                RegieMatching *matching,
                const RegieConflict *conflict,
                RegieSide side)
{
  gsize opened, inside;

  g_string_append_printf (out, "<%s", sides[side]);
  opened = out->len;
  g_string_append_c (out, '>');
  inside = out->len;
  append_side (out, matching, conflict, side);
  if (out->len > inside)
    {
      g_string_append_printf (out, "</%s>", sides[side]);
      return;
    }
  g_string_truncate (out, opened);
  g_string_append (out, "/>");
}

static char *
make_mark (RegieMatching *matching, const RegieConflict *conflict)
{
  GString *out = g_string_new (OPENING);

  g_string_append_printf (out, " kind=\"%s\"", kinds[conflict->kind]);
  if (conflict->field)
    g_string_append_printf (out, " field=\"%s\"", conflict->field->name);
  g_string_append_printf (out, " taken=\"%s\">", sides[conflict->taken]);
  for (int side = 0; side < REGIE_N_SIDES; side++)
    append_element (out, matching, conflict, (RegieSide) side);
  g_string_append (out, CLOSING);
  return g_string_free (out, FALSE);
}

void
regie_mark_conflicts (RegieMerge *merge)
{
  for (unsigned i = 0; i < merge->conflicts->len; i++)
    {
      const RegieConflict *conflict = merge->conflicts->pdata[i];

      if (conflict->match->merged)
        regie_record_add_extra (conflict->match->merged, NULL,
                                make_mark (merge->matching, conflict));
    }
}

static unsigned
drop_marks (char *children)
{
  unsigned n = 0;
  char *start, *end;

  while ((start = strstr (children, OPENING)) && (end = strstr (start, CLOSING)))
    {
      end += strlen (CLOSING);
      memmove (start, end, strlen (end) + 1);
      n++;
    }
  return n;
}

static void
drop_from (RegieRecord *record, gpointer data)
{
  const RegieExtra *extra = regie_record_extra (record);
  g_autofree char *children = extra ? g_strdup (extra->children) : NULL;
  unsigned n = children ? drop_marks (children) : 0;
  g_autofree char *attributes = n > 0 ? g_strdup (extra->attributes) : NULL;

  if (n == 0)
    return;
  *(unsigned *) data += n;
  regie_record_put_extra (record,
                          (RegieExtra){ attributes, *children ? children : NULL });
}

unsigned
regie_mark_drop_all (RegieProduction *production)
{
  unsigned n = 0;

  regie_record_visit (REGIE_RECORD (production), drop_from, &n);
  return n;
}
