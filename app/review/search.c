/* Finding words: every text folded once, then looked through for each question.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/search.h"

#include "app/base/text.h"
#include "app/draw/symbols.h"
#include "app/model/element.h"

#include <string.h>

/* How much of a text is shown before and after the first word, in characters. */
#define BEFORE 24
#define AFTER 72

typedef struct
{
  RegieRecord *record; /* owned */
  const RegieField *field;
  char *folded;
} Text;

struct _RegieSearch
{
  GArray *texts; /* Text: names first */
};

static void
clear_text (gpointer data)
{
  Text *text = data;

  g_object_unref (text->record);
  g_free (text->folded);
}

static gboolean
is_searched (const RegieField *field)
{
  return (field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE) &&
         g_strcmp0 (field->unit, "base64") != 0;
}

static gboolean
is_name (const RegieField *field)
{
  static const char *const names[] = { "name", "label", "title" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (field->name, names[i]))
      return TRUE;
  return FALSE;
}

/* A thing nobody labelled is called what its symbol is called. */
static const char *
text_of (RegieRecord *record, const RegieField *field)
{
  return REGIE_IS_ELEMENT (record) && is_name (field)
           ? regie_symbols_name_element (REGIE_ELEMENT (record))
           : regie_record_get (record, field).text;
}

typedef struct
{
  RegieSearch *search;
  gboolean names;
} Gathering;

static void
gather (RegieRecord *record, gpointer data)
{
  Gathering *gathering = data;
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      const RegieField *field = &klass->fields[i];
      const char *text = is_searched (field) ? text_of (record, field) : NULL;
      Text one = { record, field, NULL };

      if (!text || !*text || is_name (field) != gathering->names)
        continue;
      g_object_ref (record);
      one.folded = regie_text_fold (text);
      g_array_append_val (gathering->search->texts, one);
    }
}

RegieSearch *
regie_search_new (RegieProduction *production)
{
  RegieSearch *self = g_new0 (RegieSearch, 1);
  Gathering names = { self, TRUE }, sentences = { self, FALSE };

  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (self->texts, clear_text);
  regie_record_visit (REGIE_RECORD (production), gather, &names);
  regie_record_visit (REGIE_RECORD (production), gather, &sentences);
  return self;
}

void
regie_search_free (RegieSearch *self)
{
  g_array_unref (self->texts);
  g_free (self);
}

static void
hit_free (gpointer data)
{
  RegieHit *hit = data;

  g_object_unref (hit->record);
  g_free (hit->excerpt);
  g_free (hit);
}

static gboolean
has_all (const char *folded, char **words)
{
  for (; *words; words++)
    if (!strstr (folded, *words))
      return FALSE;
  return TRUE;
}

/* Folding changes lengths, so the word is looked for again from each letter of the text.
 * Returns: (nullable): where it begins; end: where it ends. */
static const char *
find_word (const char *text, const char *word, const char **end)
{
  for (; *text; text = g_utf8_next_char (text))
    for (*end = g_utf8_next_char (text);; *end = g_utf8_next_char (*end))
      {
        g_autofree char *part = g_strndup (text, (gsize) (*end - text));
        g_autofree char *folded = regie_text_fold (part);

        if (g_str_has_prefix (folded, word))
          return text;
        if (!**end || !g_str_has_prefix (word, folded))
          break;
      }
  return NULL;
}

/* As many characters back, then on to the beginning of a word. */
static const char *
back (const char *start, const char *found, int n)
{
  const char *at = found, *word;

  while (n-- > 0 && at > start)
    at = g_utf8_prev_char (at);
  for (word = at; at > start && word < found && !g_ascii_isspace (word[-1]); word++)
    ;
  return word;
}

static const char *
on (const char *at, int n)
{
  while (n-- > 0 && *at)
    at = g_utf8_next_char (at);
  return at;
}

static RegieHit *
make_hit (const Text *text, const char *word)
{
  const char *whole = text_of (text->record, text->field), *end = whole;
  const char *found = find_word (whole, word, &end);
  const char *from = found ? back (whole, found, BEFORE) : whole;
  const char *to = on (found ? end : whole, AFTER);
  g_autofree char *middle = g_strndup (from, (gsize) (to - from));
  const char *before = from > whole ? "…" : "";
  RegieHit *hit = g_new0 (RegieHit, 1);

  g_strdelimit (middle, "\n\r\t", ' ');
  hit->record = g_object_ref (text->record);
  hit->field = text->field;
  hit->is_name = is_name (text->field);
  hit->excerpt = g_strconcat (before, middle, *to ? "…" : "", NULL);
  if (found)
    {
      hit->start = (int) (strlen (before) + (gsize) (found - from));
      hit->end = hit->start + (int) (end - found);
    }
  return hit;
}

/* Returns: (transfer full): folded, without empty ones. */
static char **
split (const char *words)
{
  g_autofree char *folded = regie_text_fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **part = parts; *part; part++)
    if (**part)
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}

GPtrArray *
regie_search_find (RegieSearch *self, const char *words, unsigned most)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (hit_free);
  g_auto (GStrv) parts = split (words);

  for (guint i = 0; *parts && i < self->texts->len && hits->len < most; i++)
    {
      const Text *text = &g_array_index (self->texts, Text, i);

      if (has_all (text->folded, parts))
        g_ptr_array_add (hits, make_hit (text, *parts));
    }
  return hits;
}
