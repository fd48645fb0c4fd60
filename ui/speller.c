/* The spelling of a production: its language, its own names, and the turn of each text.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/speller.h"

#include "ui/application.h"
#include "ui/dictionary.h"
#include "ui/words.h"

#define SLICE 1500 /* microseconds of an idle */

typedef struct
{
  RegieSpellWork work;
  gpointer text;
} Turn;

struct _RegieSpeller
{
  GObject parent_instance;
  GSettings *settings;
  char *language;
  RegieDictionary *dictionary; /* NULL while switched off */
  GHashTable *names;           /* words of names, folded */
  GQueue turns;                /* Turn */
  guint idle;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (RegieSpeller, regie_speller, G_TYPE_OBJECT)

/* Names of the production count as right. */

static gboolean
is_name (const RegieField *field)
{
  static const char *const names[] = { "name", "label", "initials" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (field->name, names[i]))
      return TRUE;
  return FALSE;
}

static void
add_names (RegieRecord *record, gpointer data)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  RegieSpeller *self = data;

  for (unsigned i = 0; i < klass->n_fields; i++)
    {
      RegieValue value = regie_record_get (record, &klass->fields[i]);
      g_auto (GStrv) words = NULL;

      if (!is_name (&klass->fields[i]) || !value.text)
        continue;
      words = g_strsplit_set (value.text, " \t\n-/&,;:!?()\"", -1);
      for (unsigned j = 0; words[j]; j++)
        g_hash_table_add (self->names, g_utf8_casefold (words[j], -1));
    }
}

/* Mirjam’s is Mirjam’s. */
static gboolean
is_named (RegieSpeller *self, const char *word, gssize length)
{
  g_autofree char *folded = g_utf8_casefold (word, length);
  static const char *const endings[] = { "", "'s", "’s" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      {
        folded[strlen (folded) - strlen (endings[i])] = '\0';
        if (g_hash_table_contains (self->names, folded))
          return TRUE;
      }
  return FALSE;
}

/* The dictionary */

static void
tell (RegieSpeller *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
drop_dictionary (RegieSpeller *self)
{
  if (self->dictionary)
    g_signal_handlers_disconnect_by_data (self->dictionary, self);
  g_clear_object (&self->dictionary);
}

static void
choose_dictionary (RegieSpeller *self)
{
  drop_dictionary (self);
  if (g_settings_get_boolean (self->settings, "check-spelling"))
    {
      self->dictionary = regie_dictionary_get (self->language);
      g_signal_connect_swapped (self->dictionary, "changed", G_CALLBACK (tell), self);
    }
  tell (self);
}

static void
follow_language (RegieSpeller *self, RegieProduction *production)
{
  if (g_strcmp0 (self->language, production->language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (production->language);
  choose_dictionary (self);
}

static void
document_changed (RegieDocument *document, GPtrArray *records, RegieSpeller *self)
{
  unsigned known = g_hash_table_size (self->names);

  for (unsigned i = 0; i < records->len; i++)
    add_names (records->pdata[i], self);
  follow_language (self, regie_document_production (document));
  if (g_hash_table_size (self->names) > known)
    tell (self);
}

/* Turns */

static gboolean
take_turns (gpointer data)
{
  RegieSpeller *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;
  Turn *turn;

  while ((turn = g_queue_pop_head (&self->turns)))
    {
      if (turn->work (turn->text, until))
        g_queue_push_tail (&self->turns, turn);
      else
        g_free (turn);
      if (g_get_monotonic_time () >= until)
        return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static GList *
find_turn (RegieSpeller *self, gpointer text)
{
  for (GList *at = self->turns.head; at; at = at->next)
    if (((Turn *) at->data)->text == text)
      return at;
  return NULL;
}

void
regie_speller_queue (RegieSpeller *self, RegieSpellWork work, gpointer text)
{
  Turn *turn;

  if (find_turn (self, text))
    return;
  turn = g_new (Turn, 1);
  *turn = (Turn){ work, text };
  g_queue_push_tail (&self->turns, turn);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, take_turns, self, NULL);
}

void
regie_speller_forget (RegieSpeller *self, gpointer text)
{
  GList *turn = find_turn (self, text);

  if (turn)
    {
      g_free (turn->data);
      g_queue_delete_link (&self->turns, turn);
    }
}

/* The object */

static void
speller_finalize (GObject *object)
{
  RegieSpeller *self = REGIE_SPELLER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_queue_clear_full (&self->turns, g_free);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_object_unref (self->settings);
  drop_dictionary (self);
  g_hash_table_unref (self->names);
  g_free (self->language);
  G_OBJECT_CLASS (regie_speller_parent_class)->finalize (object);
}

static void
regie_speller_class_init (RegieSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = speller_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
regie_speller_init (RegieSpeller *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->settings = regie_settings_new ();
  g_signal_connect_swapped (self->settings, "changed::check-spelling",
                            G_CALLBACK (choose_dictionary), self);
}

RegieSpeller *
regie_speller_of (RegieDocument *document)
{
  RegieSpeller *self = g_object_get_data (G_OBJECT (document), "speller");
  RegieProduction *production = regie_document_production (document);

  if (self)
    return self;
  self = g_object_new (REGIE_TYPE_SPELLER, NULL);
  self->language = g_strdup (production->language);
  regie_record_visit (REGIE_RECORD (production), add_names, self);
  choose_dictionary (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed), self, 0);
  g_object_set_data_full (G_OBJECT (document), "speller", self, g_object_unref);
  return self;
}

/* Asking */

gboolean
regie_speller_is_on (RegieSpeller *self)
{
  return self->dictionary && regie_dictionary_is_there (self->dictionary);
}

gboolean
regie_speller_accepts (RegieSpeller *self, const char *word, gssize length)
{
  return !regie_speller_is_on (self) || !regie_word_is_prose (word, length) ||
         regie_dictionary_has (self->dictionary, word, length) ||
         is_named (self, word, length);
}

char **
regie_speller_suggest (RegieSpeller *self, const char *word, unsigned most)
{
  return regie_dictionary_suggest (self->dictionary, word, most);
}

void
regie_speller_add (RegieSpeller *self, const char *word, gboolean for_good)
{
  regie_dictionary_add (self->dictionary, word, for_good);
}
