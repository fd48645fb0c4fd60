/* A language's words, read by Enchant in a thread of its own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dictionary.h"

#include <enchant.h>
#include <string.h>

/* What the thread reads. It has a broker of its own, for brokers are not made for threads. */
typedef struct
{
  char *tag;
  EnchantBroker *broker;
  EnchantDict *words; /* NULL when none is installed */
  GSource *arrived;   /* tells the main loop */
} Reading;

struct _RegieDictionary
{
  GObject parent_instance;
  GThread *thread; /* NULL once it is read */
  Reading reading; /* the thread's until then */
};

static guint changed_signal;
static GPrivate shared = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

G_DEFINE_FINAL_TYPE (RegieDictionary, regie_dictionary, G_TYPE_OBJECT)

/* Which of those installed */

/* "en-gb", "en_GB.UTF-8" → "en_GB". */
static char *
make_tag (const char *language)
{
  g_autofree char *plain = g_strndup (language, strcspn (language, ".@"));
  g_auto (GStrv) parts = g_strsplit_set (plain, "-_", -1);

  for (unsigned i = 0; parts[i]; i++)
    {
      gboolean is_country = i > 0 && strlen (parts[i]) == 2;
      char *part =
        is_country ? g_ascii_strup (parts[i], -1) : g_ascii_strdown (parts[i], -1);

      g_free (parts[i]);
      parts[i] = part;
    }
  return g_strjoinv ("_", parts);
}

static void
add_tag (const char *const tag,
         const char *const name,
         const char *const description,
         const char *const file,
         void *tags)
{
  g_ptr_array_add (tags, g_strdup (tag));
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  return g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL);
}

/* English is first that of the user's country, then any. */
static const char *
find_variant (GPtrArray *tags, const char *tag)
{
  g_autofree char *prefix = g_strconcat (tag, "_", NULL);
  const char *const *locales = g_get_language_names ();

  for (unsigned i = 0; locales[i]; i++)
    if (g_str_has_prefix (locales[i], prefix) && has_tag (tags, locales[i]))
      return locales[i];
  if (has_tag (tags, tag))
    return tag;
  for (unsigned i = 0; i < tags->len; i++)
    if (g_str_has_prefix (tags->pdata[i], prefix))
      return tags->pdata[i];
  return NULL;
}

/* A country's own, else the language's: but American does not stand in for British. */
static char *
choose (EnchantBroker *broker, const char *tag)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *language = g_strndup (tag, strcspn (tag, "_"));

  enchant_broker_list_dicts (broker, add_tag, tags);
  g_ptr_array_sort (tags, compare_tags);
  if (!strchr (tag, '_'))
    return g_strdup (find_variant (tags, tag));
  return g_strdup (has_tag (tags, tag)        ? tag
                   : has_tag (tags, language) ? language
                                              : NULL);
}

/* Reading */

static gpointer
read_words (gpointer data)
{
  Reading *reading = data;
  g_autofree char *tag = NULL;

  reading->broker = enchant_broker_init ();
  tag = choose (reading->broker, reading->tag);
  if (tag)
    reading->words = enchant_broker_request_dict (reading->broker, tag);
  g_source_attach (reading->arrived, NULL);
  return NULL;
}

static void
join (RegieDictionary *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  g_source_destroy (self->reading.arrived);
}

static gboolean
words_arrived (gpointer data)
{
  RegieDictionary *self = data;

  join (self);
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
dictionary_finalize (GObject *object)
{
  RegieDictionary *self = REGIE_DICTIONARY (object);
  Reading *reading = &self->reading;

  g_hash_table_remove (g_private_get (&shared), reading->tag);
  if (self->thread)
    join (self);
  if (reading->words)
    enchant_broker_free_dict (reading->broker, reading->words);
  enchant_broker_free (reading->broker);
  g_source_unref (reading->arrived);
  g_free (reading->tag);
  G_OBJECT_CLASS (regie_dictionary_parent_class)->finalize (object);
}

static void
regie_dictionary_class_init (RegieDictionaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dictionary_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
regie_dictionary_init (RegieDictionary *self)
{
}

static RegieDictionary *
read_dictionary (const char *tag)
{
  RegieDictionary *self = g_object_new (REGIE_TYPE_DICTIONARY, NULL);

  self->reading.tag = g_strdup (tag);
  self->reading.arrived = g_idle_source_new ();
  g_source_set_callback (self->reading.arrived, words_arrived, self, NULL);
  self->thread = g_thread_new ("dictionary", read_words, &self->reading);
  return self;
}

RegieDictionary *
regie_dictionary_get (const char *language)
{
  gboolean told = language && *language;
  g_autofree char *tag = make_tag (told ? language : g_get_language_names ()[0]);
  GHashTable *table = g_private_get (&shared);
  RegieDictionary *self;

  if (!table)
    g_private_set (&shared, table = g_hash_table_new (g_str_hash, g_str_equal));
  self = g_hash_table_lookup (table, tag);
  if (self)
    return g_object_ref (self);
  self = read_dictionary (tag);
  g_hash_table_insert (table, self->reading.tag, self);
  return self;
}

/* Asking */

gboolean
regie_dictionary_is_there (RegieDictionary *self)
{
  return !self->thread && self->reading.words;
}

/* Some know only the typewriter's apostrophe. */
gboolean
regie_dictionary_has (RegieDictionary *self, const char *word, gssize length)
{
  g_autoptr (GString) plain = NULL;

  if (enchant_dict_check (self->reading.words, word, length) == 0)
    return TRUE;
  plain = g_string_new_len (word, length);
  return g_string_replace (plain, "’", "'", 0) > 0 &&
         enchant_dict_check (self->reading.words, plain->str, (gssize) plain->len) == 0;
}

char **
regie_dictionary_suggest (RegieDictionary *self, const char *word, unsigned most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  size_t n = 0;
  char **all = enchant_dict_suggest (self->reading.words, word, -1, &n);

  for (size_t i = 0; i < MIN (n, most); i++)
    g_strv_builder_add (builder, all[i]);
  if (all)
    enchant_dict_free_string_list (self->reading.words, all);
  return g_strv_builder_end (builder);
}

void
regie_dictionary_add (RegieDictionary *self, const char *word, gboolean for_good)
{
  if (for_good)
    enchant_dict_add (self->reading.words, word, -1);
  else
    enchant_dict_add_to_session (self->reading.words, word, -1);
  g_signal_emit (self, changed_signal, 0);
}
