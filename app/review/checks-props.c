/* Props that nobody uses.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/checks.h"

#include "app/base/text.h"
#include "app/draw/symbols.h"
#include "app/model/scene.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A word of fewer letters joins others; one of so many seldom stands for something else. */
#define SMALL 4
#define LONG 6

/* What the beats of a scene touch by a difference or a cue, and what they speak of. */
typedef struct
{
  GHashTable *ids;   /* not owned */
  GString *words;    /* folded */
  GHashTable *asked; /* stem: whether a word begins with it; many things have one name */
} Used;

static void
add_words (Used *used, const char *text)
{
  g_autofree char *folded = text ? regie_text_fold (text) : NULL;

  if (folded)
    {
      g_string_append (used->words, folded);
      g_string_append_c (used->words, '\n');
    }
}

static void
find_used (RegieRecord *record, gpointer data)
{
  Used *used = data;

  if (REGIE_IS_DIFFERENCE (record) && REGIE_DIFFERENCE (record)->thing)
    g_hash_table_add (used->ids, REGIE_DIFFERENCE (record)->thing);
  else if (REGIE_IS_CUE (record))
    {
      if (REGIE_CUE (record)->element)
        g_hash_table_add (used->ids, REGIE_CUE (record)->element);
      add_words (used, REGIE_CUE (record)->title);
    }
  else if (REGIE_IS_ACT (record))
    {
      add_words (used, REGIE_ACT (record)->action);
      add_words (used, REGIE_ACT (record)->line);
    }
  else if (REGIE_IS_BEAT (record))
    {
      add_words (used, REGIE_BEAT (record)->title);
      add_words (used, REGIE_BEAT (record)->evidence);
      add_words (used, REGIE_BEAT (record)->frontstage);
      add_words (used, REGIE_BEAT (record)->backstage);
      add_words (used, REGIE_BEAT (record)->support);
    }
}

/* The marks of a folded letter stand behind it and are no letters. */
static unsigned
count_letters (const char *word)
{
  unsigned n = 0;

  for (; *word; word = g_utf8_next_char (word))
    n += !g_unichar_ismark (g_utf8_get_char (word));
  return n;
}

/* Of a word that may be bent, the part that stays. Returns: bytes. */
static gsize
stem_length (const char *word)
{
  unsigned n = count_letters (word);
  unsigned kept = n >= 7 ? n - 2 : n >= 5 ? n - 1 : n;
  const char *end = word;

  for (; *end; end = g_utf8_next_char (end))
    if (!g_unichar_ismark (g_utf8_get_char (end)) && kept-- == 0)
      break;
  return (gsize) (end - word);
}

/* "Milk crates by the door": what it is stands before the first small word, in languages of
 * many families. Returns: (transfer full): those words, folded; all of a name of small ones. */
static char **
take_phrase (const char *name)
{
  g_autofree char *folded = regie_text_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n-/", -1);
  g_autoptr (GStrvBuilder) phrase = g_strv_builder_new ();
  unsigned n = 0;

  for (char **word = words; *word; word++)
    {
      char *end = *word + strcspn (*word, ",.:;()");
      gboolean ends = *end != '\0', small;

      *end = '\0';
      small = count_letters (*word) < SMALL;
      if (!small)
        g_strv_builder_add (phrase, *word);
      n += !small;
      if (n > 0 && (ends || small))
        break;
    }
  if (n == 0)
    g_strv_builder_add (phrase, folded);
  return g_strv_builder_end (phrase);
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* At the beginning of a word. */
static gboolean
has_word (const char *text, const char *word)
{
  const char *found = text;

  while (*word && (found = strstr (found, word)))
    {
      const char *before = found > text ? g_utf8_prev_char (found) : NULL;

      if (!before || !is_in_word (g_utf8_get_char (before)))
        return TRUE;
      found = g_utf8_next_char (found);
    }
  return FALSE;
}

static gboolean
has_stem (const Used *used, const char *stem)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (used->asked, stem, NULL, &known))
    {
      known = GINT_TO_POINTER (has_word (used->words->str, stem));
      g_hash_table_insert (used->asked, g_strdup (stem), known);
    }
  return GPOINTER_TO_INT (known);
}

/* By its last word, "crates", which says what it is, or by one long enough to mean it. */
static gboolean
is_spoken_of (const Used *used, const char *name)
{
  g_auto (GStrv) phrase = take_phrase (name);

  for (char **word = phrase; *word; word++)
    {
      g_autofree char *stem = g_strndup (*word, stem_length (*word));

      if ((!word[1] || count_letters (*word) >= LONG) && has_stem (used, stem))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_used (const Used *used, RegieElement *element)
{
  return g_hash_table_contains (used->ids, REGIE_RECORD (element)->id) ||
         is_spoken_of (used, regie_symbols_name_element (element));
}

static void
look_at_props (RegieScene *scene, const RegieCheck *self, GPtrArray *findings)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GHashTable) asked =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Used used = { ids, words, asked };
  RegieElement *element;

  regie_record_visit (REGIE_RECORD (scene), find_used, &used);
  for (unsigned i = 0; (element = regie_list_at (scene->elements, i)); i++)
    if (element->kind == REGIE_ELEMENT_PROP && !is_used (&used, element))
      {
        g_autofree char *heading = regie_scene_heading (scene);

        regie_check_tell (self, findings, element,
                          g_strdup_printf (_ ("Nobody uses “%s” in %s"),
                                              regie_symbols_name_element (element),
                                              heading));
      }
}

/* Only those a scene is dressed with: what stands in the setting stands for all of them. A
 * scene without beats cannot use anything yet. */
void
regie_check_props (RegieProduction *production,
                   const RegieCheck *self,
                   GPtrArray *findings)
{
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (regie_scene_n_beats (scene) > 0)
      look_at_props (scene, self, findings);
}
