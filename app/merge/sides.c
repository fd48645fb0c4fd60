/* A conflict as a choice: what each side says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/sides.h"

#include "app/base/number.h"
#include "app/merge/words.h"

#include <glib/gi18n-lib.h>

/* More is not read to choose by. */
#define MOST_CHARACTERS 2000
#define MOST_POINTS 8

const char *
regie_conflict_subject (const RegieConflict *self)
{
  switch (self->kind)
    {
    case REGIE_CONFLICT_FIELD:
      return _ (self->field->label);
    case REGIE_CONFLICT_PLACE:
      return _ ("Where it belongs");
    case REGIE_CONFLICT_ORDER:
      return _ ("Its place in the order");
    case REGIE_CONFLICT_UNKNOWN:
      return _ ("Something that Regie does not know");
    default:
      return _ ("Whether it stays");
    }
}

/* Returns: (transfer full): "—" for nothing. */
static char *
tell_text (const char *text)
{
  g_autofree char *part = NULL;

  if (!text || !*text)
    return g_strdup ("—");
  if (g_utf8_strlen (text, -1) <= MOST_CHARACTERS)
    return g_strdup (text);
  part = g_utf8_substring (text, 0, MOST_CHARACTERS);
  return g_strconcat (part, "…", NULL);
}

static char *
tell_points (const RegiePoints *points)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char x[REGIE_NUMBER_SIZE], y[REGIE_NUMBER_SIZE];

  for (size_t i = 0; points && i < MIN (points->n, MOST_POINTS); i++)
    {
      regie_number_write (points->at[i].x, x);
      regie_number_write (points->at[i].y, y);
      g_string_append_printf (text, "%s(%s; %s)", i ? " " : "", x, y);
    }
  if (points && points->n > MOST_POINTS)
    g_string_append (text, " …");
  return tell_text (text->str);
}

static char *
tell_field (RegieMatching *matching, const RegieConflict *self, RegieSide side)
{
  RegieValue value = regie_matching_get (matching, self->match, side, self->field);

  switch (self->field->kind)
    {
    case REGIE_KIND_TEXT:
    case REGIE_KIND_WORD:
    case REGIE_KIND_PROSE:
      return tell_text (value.text);
    case REGIE_KIND_POINTS:
      return tell_points (value.points);
    default:
      return regie_match_value (matching, self->match, side, self->field);
    }
}

static char *
tell_order (RegieMatching *matching, const RegieMatch *match, RegieSide side)
{
  const RegieMatch *before = NULL;
  g_autofree char *name = NULL;

  for (const RegieMatch *item = match->owner[side]->first[side]; item != match;
       item = item->next[side])
    if (item->place[side] == match->place[side])
      before = item;
  if (!before)
    return g_strdup (_ ("First"));
  name = regie_match_name (matching, before);
  /* Translators: where something comes in the order */
  return g_strdup_printf (_ ("After “%s”"), name);
}

static char *
tell_unknown (const RegieMatch *match, RegieSide side)
{
  RegieExtra extra = regie_matching_extra (match, side);
  g_autofree char *text = g_strconcat (extra.attributes ? extra.attributes : "",
                                       extra.children ? extra.children : "", NULL);

  return tell_text (g_strstrip (text));
}

char *
regie_conflict_side (RegieMatching *matching, const RegieConflict *self, RegieSide side)
{
  if (self->kind == REGIE_CONFLICT_REMOVED && side != REGIE_SIDE_BASE)
    return g_strdup (side == regie_conflict_remover (self) ? _ ("Removed") : _ ("Stays"));
  if (!self->match->record[side])
    return NULL;
  switch (self->kind)
    {
    case REGIE_CONFLICT_FIELD:
      return tell_field (matching, self, side);
    case REGIE_CONFLICT_PLACE:
      return regie_match_name (matching, self->match->owner[side]);
    case REGIE_CONFLICT_ORDER:
      return tell_order (matching, self->match, side);
    case REGIE_CONFLICT_UNKNOWN:
      return tell_unknown (self->match, side);
    default:
      return NULL;
    }
}
