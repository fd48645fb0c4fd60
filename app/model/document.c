/* A production being worked on.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/document.h"

struct _RegieDocument
{
  GObject parent_instance;
  RegieProduction *production;
  RegieJournal *journal;
  GHashTable *ids;     /* id, owned by the record, to record */
  GHashTable *next;    /* id prefix to the next number to try */
  GHashTable *touched; /* records changed since the last signal, owned */
  GSource *idle;       /* NULL while nothing was */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (RegieDocument, regie_document, G_TYPE_OBJECT)

/* kept: (nullable): more ids that are in use. */
static void
give_id (RegieDocument *self, RegieRecord *record, GHashTable *kept)
{
  const char *prefix = REGIE_RECORD_GET_CLASS (record)->id_prefix;
  unsigned n;

  if (!prefix)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->next, prefix));
  do
    regie_record_number (record, ++n);
  while (g_hash_table_contains (self->ids, record->id) ||
         (kept && g_hash_table_contains (kept, record->id)));
  g_hash_table_insert (self->next, (gpointer) prefix, GUINT_TO_POINTER (n));
}

typedef struct
{
  RegieDocument *document;
  GHashTable *kept; /* id, owned by the record, to record */
} Preparing;

static void
keep_id (RegieRecord *record, gpointer data)
{
  Preparing *self = data;

  if (record->id && !g_hash_table_contains (self->document->ids, record->id) &&
      !g_hash_table_contains (self->kept, record->id))
    g_hash_table_insert (self->kept, record->id, record);
}

static void
need_id (RegieRecord *record, gpointer data)
{
  Preparing *self = data;

  if (record->id && g_hash_table_lookup (self->kept, record->id) == record)
    return;
  give_id (self->document, record, self->kept);
  if (record->id)
    g_hash_table_insert (self->kept, record->id, record);
}

/* Ids already in use elsewhere or within the item are given anew, so a pasted copy never
 * doubles one. */
static void
prepare (RegieRecord *item, gpointer data)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  Preparing preparing = { data, kept };

  regie_record_visit (item, keep_id, &preparing);
  regie_record_visit (item, need_id, &preparing);
}

static void
index_add (RegieRecord *record, gpointer data)
{
  if (record->id)
    g_hash_table_insert (data, record->id, record);
}

static void
index_remove (RegieRecord *record, gpointer data)
{
  if (record->id)
    g_hash_table_remove (data, record->id);
}

static void
forget_idle (RegieDocument *self)
{
  if (self->idle)
    g_source_destroy (self->idle);
  g_clear_pointer (&self->idle, g_source_unref);
}

void
regie_document_flush (RegieDocument *self)
{
  g_autoptr (GHashTable) touched = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GHashTableIter iter;
  gpointer record;

  forget_idle (self);
  if (g_hash_table_size (self->touched) == 0)
    return;
  touched = g_steal_pointer (&self->touched);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  records = g_ptr_array_sized_new (g_hash_table_size (touched));
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    g_ptr_array_add (records, record);
  g_signal_emit (self, changed_signal, 0, records);
}

static gboolean
flush_idle (gpointer data)
{
  regie_document_flush (data);
  return G_SOURCE_REMOVE;
}

static void
touch (RegieDocument *self, RegieRecord *record)
{
  g_hash_table_add (self->touched, g_object_ref (record));
  if (self->idle)
    return;
  self->idle = g_idle_source_new ();
  /* Just ahead of GTK's layout and drawing, which run at HIGH_IDLE + 10 and + 20. */
  g_source_set_priority (self->idle, G_PRIORITY_HIGH_IDLE + 5);
  g_source_set_callback (self->idle, flush_idle, self, NULL);
  g_source_attach (self->idle, g_main_context_get_thread_default ());
}

static void
journal_changed (RegieJournal *journal,
                 const RegieChange *change,
                 gboolean back,
                 RegieDocument *self)
{
  touch (self, change->record);
  if (change->type == REGIE_CHANGE_SET || change->type == REGIE_CHANGE_EXTRA)
    return;
  if ((change->type == REGIE_CHANGE_INSERT) != back)
    regie_record_visit (change->child.item, index_add, self->ids);
  else
    regie_record_visit (change->child.item, index_remove, self->ids);
  touch (self, change->child.item);
}

/* The first record with an id keeps it. */
static void
claim (RegieRecord *record, gpointer data)
{
  RegieDocument *self = data;

  if (record->id && !g_hash_table_contains (self->ids, record->id))
    g_hash_table_insert (self->ids, record->id, record);
}

static void
settle_id (RegieRecord *record, gpointer data)
{
  RegieDocument *self = data;

  if (record->id && g_hash_table_lookup (self->ids, record->id) == record)
    return;
  give_id (self, record, NULL);
  index_add (record, self->ids);
}

RegieDocument *
regie_document_new (RegieProduction *production)
{
  RegieDocument *self = g_object_new (REGIE_TYPE_DOCUMENT, NULL);
  RegieRecord *root = REGIE_RECORD (production);

  g_return_val_if_fail (production->journal == NULL, NULL);
  self->production = g_object_ref (production);
  regie_record_visit (root, claim, self);
  regie_record_visit (root, settle_id, self);
  production->journal = self->journal;
  return self;
}

RegieProduction *
regie_document_production (RegieDocument *self)
{
  return self->production;
}

RegieJournal *
regie_document_journal (RegieDocument *self)
{
  return self->journal;
}

gpointer
regie_document_find (RegieDocument *self, const char *id)
{
  return id ? g_hash_table_lookup (self->ids, id) : NULL;
}

static void
document_finalize (GObject *object)
{
  RegieDocument *self = REGIE_DOCUMENT (object);

  forget_idle (self);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->next);
  g_signal_handlers_disconnect_by_data (self->journal, self);
  self->production->journal = NULL;
  g_object_unref (self->journal);
  g_object_unref (self->production);
  G_OBJECT_CLASS (regie_document_parent_class)->finalize (object);
}

static void
regie_document_class_init (RegieDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = document_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
regie_document_init (RegieDocument *self)
{
  self->journal = regie_journal_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->next = g_hash_table_new (g_str_hash, g_str_equal);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  regie_journal_set_prepare (self->journal, prepare, self);
  g_signal_connect (self->journal, "changed", G_CALLBACK (journal_changed), self);
}
