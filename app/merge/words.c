/* Differences and conflicts in words that whoever leads the service understands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/merge/words.h"

#include "app/base/number.h"
#include "app/review/reference.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#define BASE REGIE_SIDE_BASE
#define MINE REGIE_SIDE_MINE
#define THEIRS REGIE_SIDE_THEIRS

/* Of prose, as many characters are told, beginning so many before what differs. */
#define EXCERPT 60
#define BEFORE_DIFFERENCE 20

/* Names */

/* The version that tells of a record: the newest that has it. */
static RegieSide
teller (const RegieMatch *match)
{
  if (match->record[MINE])
    return MINE;
  return match->record[THEIRS] ? THEIRS : BASE;
}

static char *
name_record (RegieProduction *production, RegieRecord *record)
{
  const char *label = _ (REGIE_RECORD_GET_CLASS (record)->label);
  g_autofree char *name = regie_record_name (production, record);
  unsigned position = 0;

  if (g_str_equal (name, label) && regie_record_place (record, &position) &&
      !regie_record_place (record, NULL)->single)
    /* Translators: a kind of thing that has no name, and which one: "Wall 2" */
    return g_strdup_printf (C_ ("nameless", "%s %u"), label, position + 1);
  return g_steal_pointer (&name);
}

/* Returns: (transfer full) (nullable): what the record that an id belongs to is called. */
static char *
name_target (RegieMatching *self, const char *id)
{
  RegieMatch *target = regie_matching_find (self, id);
  RegieSide side = target ? teller (target) : BASE;

  return target ? name_record (self->productions[side], target->record[side]) : NULL;
}

/* Of a record that is part of another one: "Act “Barista”". */
static char *
name_part (RegieMatching *self, RegieRecord *record, RegieSide side)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  g_autofree char *about = NULL;

  if (klass->fields[0].kind == REGIE_KIND_LINK)
    about = name_target (self, regie_record_get (record, klass->fields).text);
  if (about)
    /* Translators: a kind of record, and the name of what it is about */
    return g_strdup_printf (_ ("%s “%s”"), _ (klass->label), about);
  return name_record (self->productions[side], record);
}

static char *
name_shown (RegieProduction *production, RegieRecord *record)
{
  g_autofree char *where = regie_record_where (record);
  g_autofree char *name = name_record (production, record);

  return where ? g_strdup_printf ("%s, %s", where, name) : g_steal_pointer (&name);
}

char *
regie_match_name (RegieMatching *self, const RegieMatch *match)
{
  /* By the name that both sides know, if there is one. */
  RegieSide side = match->record[BASE] ? BASE : teller (match);
  RegieRecord *record = match->record[side], *shown = regie_record_shown (record);
  g_autofree char *whole = NULL, *part = NULL;

  if (shown == record)
    return name_shown (self->productions[side], record);
  part = name_part (self, record, side);
  if (!shown->owner)
    return g_steal_pointer (&part);
  whole = name_shown (self->productions[side], shown);
  return g_strdup_printf ("%s, %s", whole, part);
}

/* Paths */

static void
append_step (GString *path, const RegieMatch *match, const RegieChildren *children)
{
  g_string_append_printf (path, "/%s", children ? children->tag : match->klass->tag);
  if (children && !children->single && match->nth)
    g_string_append_printf (path, "[%s %u]", match->key, match->nth + 1);
  else if (children && !children->single)
    g_string_append_printf (path, "[%s]", match->key);
}

static void
append_path (GString *path, const RegieMatch *match)
{
  RegieSide side = teller (match);

  if (match->owner[side])
    append_path (path, match->owner[side]);
  append_step (path, match, match->place[side]);
}

char *
regie_match_path (RegieMatching *self, const RegieMatch *match, const RegieField *field)
{
  GString *path = g_string_new (NULL);

  append_path (path, match);
  if (field)
    g_string_append_printf (path, field->kind == REGIE_KIND_PROSE ? "/%s" : "/@%s",
                            field->name);
  return g_string_free (path, FALSE);
}

/* Values */

static char *
tell_real (const RegieField *field, double real)
{
  char written[REGIE_NUMBER_SIZE];
  g_auto (GStrv) parts = NULL;
  g_autofree char *number = NULL;

  if (isnan (real))
    return g_strdup ("—");
  regie_number_write (real, written);
  parts = g_strsplit (written, ".", 2);
  number = g_strjoinv (nl_langinfo (RADIXCHAR), parts);
  if (!field->unit)
    return g_steal_pointer (&number);
  return g_strconcat (number, g_ascii_isalpha (*field->unit) ? " " : "", field->unit,
                      NULL);
}

/* One line of the text, from so many characters on. */
static char *
tell_text (const char *text, glong from)
{
  glong length = text ? g_utf8_strlen (text, -1) : 0;
  g_autofree char *part = NULL;

  if (length == 0)
    return g_strdup ("—");
  from = CLAMP (length - EXCERPT, 0, from);
  part = g_utf8_substring (text, from, MIN (length, from + EXCERPT));
  g_strdelimit (part, "\n\r\t", ' ');
  /* Translators: quotation marks around words of the production; … where it is cut */
  return g_strdup_printf (_ ("“%s%s%s”"), from > 0 ? "…" : "", part,
                             from + EXCERPT < length ? "…" : "");
}

static char *
tell_points (const RegiePoints *points)
{
  unsigned n = points ? (unsigned) points->n : 0;

  return n ? g_strdup_printf (ngettext ("%u point", "%u points", n), n) : g_strdup ("—");
}

static char *
tell_link (RegieMatching *self, const char *id)
{
  g_autofree char *name = name_target (self, id);

  return tell_text (name ? name : id, 0);
}

static char *
tell_value (RegieMatching *self, const RegieField *field, RegieValue value, glong from)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return tell_real (field, value.real);
    case REGIE_KIND_BOOL:
      return g_strdup (value.number ? _ ("yes") : _ ("no"));
    case REGIE_KIND_CHOICE:
      return g_strdup (_ (field->choices[value.number].label));
    case REGIE_KIND_POINTS:
      return tell_points (value.points);
    case REGIE_KIND_LINK:
      return tell_link (self, value.text);
    default:
      return tell_text (value.text, from);
    }
}

char *
regie_match_value (RegieMatching *self,
                   const RegieMatch *match,
                   RegieSide side,
                   const RegieField *field)
{
  return tell_value (self, field, regie_matching_get (self, match, side, field), 0);
}

/* Where an excerpt of two texts begins so that it shows how they differ. */
static glong
find_excerpt (const RegieField *field, RegieValue a, RegieValue b)
{
  const char *one = a.text, *other = b.text;
  glong n = 0;

  if ((field->kind != REGIE_KIND_TEXT && field->kind != REGIE_KIND_PROSE) || !one ||
      !other)
    return 0;
  for (; *one && g_utf8_get_char (one) == g_utf8_get_char (other);
       one = g_utf8_next_char (one), other = g_utf8_next_char (other))
    n++;
  return MAX (n - BEFORE_DIFFERENCE, 0);
}

/* Differences */

static char *
tell_field (RegieMatching *matching, const RegieVariation *variation, const char *name)
{
  const RegieField *field = variation->field;
  RegieValue before = regie_matching_get (matching, variation->match, BASE, field);
  RegieValue after = regie_matching_get (matching, variation->match, MINE, field);
  glong from = find_excerpt (field, before, after);
  g_autofree char *was = tell_value (matching, field, before, from);
  g_autofree char *is = tell_value (matching, field, after, from);

  if (g_str_equal (was, is)) /* as of two shapes with so many corners each */
    /* Translators: who or what, and a field's name */
    return g_strdup_printf (_ ("%s: %s changed"), name, _ (field->label));
  if (g_str_equal (name, _ (field->label)))
    /* Translators: what, its value before and the one after */
    return g_strdup_printf (_ ("%s: %s → %s"), name, was, is);
  /* Translators: who or what, a field's name, the value before and the one after */
  return g_strdup_printf (_ ("%s: %s %s → %s"), name, _ (field->label), was, is);
}

static char *
tell_elsewhere (RegieMatching *matching, const RegieMatch *match, const char *name)
{
  g_autofree char *from = regie_match_name (matching, match->owner[BASE]);
  g_autofree char *to = regie_match_name (matching, match->owner[MINE]);

  return g_strdup_printf (_ ("%s: moved from “%s” to “%s”"), name, from, to);
}

char *
regie_variation_tell (RegieMatching *matching, const RegieVariation *variation)
{
  g_autofree char *name = regie_match_name (matching, variation->match);

  switch (variation->kind)
    {
    case REGIE_VARIATION_INSERTED:
      return g_strdup_printf (_ ("%s: added"), name);
    case REGIE_VARIATION_REMOVED:
      return g_strdup_printf (_ ("%s: removed"), name);
    case REGIE_VARIATION_ELSEWHERE:
      return tell_elsewhere (matching, variation->match, name);
    case REGIE_VARIATION_MOVED:
      return g_strdup_printf (_ ("%s: moved to another place in the order"), name);
    case REGIE_VARIATION_FIELD:
      return tell_field (matching, variation, name);
    default:
      return g_strdup_printf (_ ("%s: something that Regie does not know was changed"),
                                 name);
    }
}

GStrv
regie_comparison_tell (RegieComparison *self)
{
  GStrv lines = g_new0 (char *, self->variations->len + 1);

  for (guint i = 0; i < self->variations->len; i++)
    lines[i] = regie_variation_tell (self->matching, self->variations->pdata[i]);
  return lines;
}

/* Conflicts */

static char *
tell_clash (RegieMatching *matching, const RegieConflict *conflict, const char *name)
{
  const RegieField *field = conflict->field;
  RegieValue mine = regie_matching_get (matching, conflict->match, MINE, field);
  RegieValue theirs = regie_matching_get (matching, conflict->match, THEIRS, field);
  glong from = find_excerpt (field, mine, theirs);
  g_autofree char *one = tell_value (matching, field, mine, from);
  g_autofree char *other = tell_value (matching, field, theirs, from);

  /* Translators: who or what, a field's name, and its two values */
  return g_strdup_printf (_ ("%s: %s is %s in mine and %s in theirs."), name,
                             _ (field->label), one, other);
}

static char *
tell_both (RegieMatching *matching, const RegieConflict *conflict)
{
  g_autofree char *name = regie_match_name (matching, conflict->match);

  switch (conflict->kind)
    {
    case REGIE_CONFLICT_FIELD:
      return tell_clash (matching, conflict, name);
    case REGIE_CONFLICT_PLACE:
      return g_strdup_printf (_ ("%s: both moved it, to different places."), name);
    case REGIE_CONFLICT_ORDER:
      return g_strdup_printf (_ ("%s: both moved it in the order, to different places."),
                                 name);
    case REGIE_CONFLICT_UNKNOWN:
      return g_strdup_printf (_ ("%s: both changed something that Regie does not know."),
                                 name);
    default:
      return regie_conflict_remover (conflict) == MINE
        ? g_strdup_printf (_ ("%s: removed in mine, but used in theirs."), name)
        : g_strdup_printf (_ ("%s: removed in theirs, but used in mine."), name);
    }
}

static const char *
tell_taken (const RegieConflict *conflict)
{
  if (conflict->kind != REGIE_CONFLICT_REMOVED)
    return conflict->taken == MINE ? _ ("Mine is taken.") : _ ("Theirs is taken.");
  return conflict->taken == regie_conflict_remover (conflict) ? _ ("It goes.")
                                                              : _ ("It stays.");
}

char *
regie_conflict_tell (RegieMatching *matching, const RegieConflict *conflict)
{
  g_autofree char *both = tell_both (matching, conflict);

  return g_strconcat (both, " ", tell_taken (conflict), NULL);
}
