/* Undo as a journal of four changes, in named transactions.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/journal.h"

typedef struct
{
  char *name;
  GArray *changes; /* of RegieChange */
  size_t size;     /* bytes */
} Step;

struct _RegieJournal
{
  GObject parent_instance;
  GQueue done, undone; /* of Step; the newest at the tail */
  Step *open;
  GHashTable *seen; /* (record, field) to index + 1 in the open step */
  unsigned depth;
  size_t size, limit;
  const Step *clean;  /* the newest step when last saved; NULL for none done */
  const Step *frozen; /* likewise, being written now */
  gboolean frozen_lost;
  gboolean clean_lost; /* the clean state was cut off by a new edit or the limit */
  RegieJournalPrepare prepare;
  gpointer prepare_data;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_CLEAN,
  N_PROPS
};

enum
{
  CHANGED,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieJournal, regie_journal, G_TYPE_OBJECT)

typedef struct
{
  RegieRecord *record;
  const RegieField *field;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->record) * 31 + g_direct_hash (key->field);
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->record == y->record && x->field == y->field;
}

static Step *
step_new (const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->name = g_strdup (name);
  step->size = sizeof *step;
  step->changes = g_array_new (FALSE, FALSE, sizeof (RegieChange));
  g_array_set_clear_func (step->changes, regie_change_clear);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  if (!step)
    return;
  g_array_unref (step->changes);
  g_free (step->name);
  g_free (step);
}

static void
settle (RegieJournal *self)
{
  for (unsigned i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
drop_undone (RegieJournal *self)
{
  Step *step;

  while ((step = g_queue_pop_tail (&self->undone)))
    {
      self->clean_lost |= step == self->clean;
      self->frozen_lost |= step == self->frozen;
      self->size -= step->size;
      step_free (step);
    }
}

static void
push_step (RegieJournal *self, Step *step)
{
  drop_undone (self);
  g_queue_push_tail (&self->done, step);
  self->size += step->size;
  while (self->size > self->limit && self->done.length > 1)
    {
      Step *oldest = g_queue_pop_head (&self->done);

      self->clean_lost |= self->clean == NULL;
      self->frozen_lost |= self->frozen == NULL;
      if (oldest == self->clean)
        self->clean = NULL;
      if (oldest == self->frozen)
        self->frozen = NULL;
      self->size -= oldest->size;
      step_free (oldest);
    }
}

RegieJournal *
regie_journal_new (void)
{
  return g_object_new (REGIE_TYPE_JOURNAL, NULL);
}

void
regie_journal_begin (RegieJournal *self, const char *name)
{
  if (self->depth++ > 0)
    return;
  self->open = step_new (name);
  self->seen = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
}

/* Notes that the open step holds a change of that field: the next one joins it. */
static void
see (RegieJournal *self, RegieRecord *record, const RegieField *field, unsigned at)
{
  g_hash_table_insert (self->seen, g_memdup2 (&(Key){ record, field }, sizeof (Key)),
                       GUINT_TO_POINTER (at + 1));
}

void
regie_journal_resume (RegieJournal *self, const char *name)
{
  Step *newest = g_queue_peek_tail (&self->done);

  regie_journal_begin (self, name);
  if (self->depth > 1 || !newest || self->undone.length > 0 || newest == self->clean ||
      newest == self->frozen || g_strcmp0 (newest->name, name) != 0)
    return;
  step_free (self->open);
  self->open = g_queue_pop_tail (&self->done);
  self->size -= newest->size;
  for (unsigned i = 0; i < newest->changes->len; i++)
    {
      RegieChange *change = &g_array_index (newest->changes, RegieChange, i);

      if (change->type == REGIE_CHANGE_SET)
        see (self, change->record, change->set.field, i);
    }
}

static Step *
close_step (RegieJournal *self)
{
  self->depth = 0;
  g_clear_pointer (&self->seen, g_hash_table_unref);
  return g_steal_pointer (&self->open);
}

void
regie_journal_commit (RegieJournal *self)
{
  Step *step;
  gboolean empty = TRUE;

  g_return_if_fail (self->depth > 0);
  if (--self->depth > 0)
    return;
  step = close_step (self);
  for (unsigned i = 0; i < step->changes->len && empty; i++)
    empty = regie_change_is_empty (&g_array_index (step->changes, RegieChange, i));
  if (empty)
    step_free (step);
  else
    push_step (self, step);
  settle (self);
}

static void
apply (RegieJournal *self, const RegieChange *change, gboolean back)
{
  regie_change_make (change, back);
  g_signal_emit (self, signals[CHANGED], 0, change, back);
  if (change->type == REGIE_CHANGE_SET)
    regie_record_notify (change->record, change->set.field);
}

static void
apply_step (RegieJournal *self, Step *step, gboolean back)
{
  unsigned n = step->changes->len;

  for (unsigned i = 0; i < n; i++)
    apply (self, &g_array_index (step->changes, RegieChange, back ? n - 1 - i : i), back);
}

void
regie_journal_abort (RegieJournal *self)
{
  Step *step;

  g_return_if_fail (self->depth > 0);
  step = close_step (self);
  apply_step (self, step, TRUE);
  step_free (step);
  settle (self);
}

gboolean
regie_journal_is_open (RegieJournal *self)
{
  return self->open != NULL;
}

static gboolean
shift (RegieJournal *self, GQueue *from, GQueue *to, gboolean back)
{
  Step *step;

  g_return_val_if_fail (self->depth == 0, FALSE);
  step = g_queue_pop_tail (from);
  if (!step)
    return FALSE;
  apply_step (self, step, back);
  g_queue_push_tail (to, step);
  settle (self);
  return TRUE;
}

gboolean
regie_journal_undo (RegieJournal *self)
{
  return shift (self, &self->done, &self->undone, TRUE);
}

gboolean
regie_journal_redo (RegieJournal *self)
{
  return shift (self, &self->undone, &self->done, FALSE);
}

static const char *
tail_name (GQueue *queue)
{
  Step *step = g_queue_peek_tail (queue);

  return step ? step->name : NULL;
}

const char *
regie_journal_undo_name (RegieJournal *self)
{
  return tail_name (&self->done);
}

const char *
regie_journal_redo_name (RegieJournal *self)
{
  return tail_name (&self->undone);
}

void
regie_journal_mark_clean (RegieJournal *self)
{
  self->clean = g_queue_peek_tail (&self->done);
  self->clean_lost = FALSE;
  settle (self);
}

void
regie_journal_freeze_clean (RegieJournal *self)
{
  self->frozen = g_queue_peek_tail (&self->done);
  self->frozen_lost = FALSE;
}

void
regie_journal_thaw_clean (RegieJournal *self, gboolean written)
{
  if (!written)
    return;
  self->clean = self->frozen;
  self->clean_lost = self->frozen_lost;
  settle (self);
}

gboolean
regie_journal_is_clean (RegieJournal *self)
{
  return !self->open && !self->clean_lost &&
         g_queue_peek_tail (&self->done) == (gpointer) self->clean;
}

void
regie_journal_set_limit (RegieJournal *self, size_t bytes)
{
  self->limit = bytes;
}

/* Notes a change in the open step, or in one of its own. change is taken over. */
static void
note (RegieJournal *self, RegieChange *change, size_t size)
{
  gboolean alone = !self->open;

  if (alone)
    regie_journal_begin (self, NULL);
  g_array_append_vals (self->open->changes, change, 1);
  self->open->size += sizeof *change + size;
  g_signal_emit (self, signals[CHANGED], 0, change, FALSE);
  if (alone)
    regie_journal_commit (self);
}

static gboolean
merge_set (RegieJournal *self, RegieRecord *record, const RegieField *field)
{
  Key key = { record, field };
  unsigned at;
  RegieChange *change;

  at = self->seen ? GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, &key)) : 0;
  if (at == 0)
    return FALSE;
  change = &g_array_index (self->open->changes, RegieChange, at - 1);
  regie_field_clear (field, &change->set.after);
  change->set.after = regie_field_copy (field, regie_record_get (record, field));
  g_signal_emit (self, signals[CHANGED], 0, change, FALSE);
  return TRUE;
}

void
regie_journal_note_set (RegieJournal *self,
                        RegieRecord *record,
                        const RegieField *field,
                        RegieValue before)
{
  RegieChange change = { .type = REGIE_CHANGE_SET };

  if (merge_set (self, record, field))
    return;
  change.record = g_object_ref (record);
  change.set.field = field;
  change.set.before = regie_field_copy (field, before);
  change.set.after = regie_field_copy (field, regie_record_get (record, field));
  if (self->open)
    see (self, record, field, self->open->changes->len);
  note (self, &change, regie_change_size (&change));
}

void
regie_journal_note_extra (RegieJournal *self,
                          RegieRecord *record,
                          const RegieExtra *before)
{
  RegieChange change = { .type = REGIE_CHANGE_EXTRA, .record = g_object_ref (record) };

  change.extra.before = regie_extra_copy (before);
  change.extra.after = regie_extra_copy (regie_record_extra (record));
  note (self, &change, regie_change_size (&change));
}

void
regie_journal_note_child (RegieJournal *self,
                          RegieChangeType type,
                          RegieRecord *record,
                          const RegieChildren *children,
                          unsigned position,
                          RegieRecord *item)
{
  RegieChange change = { .type = type, .record = g_object_ref (record) };

  change.child.children = children;
  change.child.position = position;
  change.child.item = g_object_ref (item);
  note (self, &change, regie_change_size (&change));
}

void
regie_journal_set_prepare (RegieJournal *self, RegieJournalPrepare prepare, gpointer data)
{
  self->prepare = prepare;
  self->prepare_data = data;
}

void
regie_journal_prepare (RegieJournal *self, RegieRecord *item)
{
  if (self->prepare)
    self->prepare (item, self->prepare_data);
}

static void
journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  RegieJournal *self = REGIE_JOURNAL (object);

  if (id == PROP_CAN_UNDO)
    g_value_set_boolean (value, self->done.length > 0 && !self->open);
  else if (id == PROP_CAN_REDO)
    g_value_set_boolean (value, self->undone.length > 0 && !self->open);
  else if (id == PROP_UNDO_NAME)
    g_value_set_string (value, regie_journal_undo_name (self));
  else if (id == PROP_REDO_NAME)
    g_value_set_string (value, regie_journal_redo_name (self));
  else if (id == PROP_CLEAN)
    g_value_set_boolean (value, regie_journal_is_clean (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
journal_finalize (GObject *object)
{
  RegieJournal *self = REGIE_JOURNAL (object);

  step_free (self->open);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_queue_clear_full (&self->done, step_free);
  g_queue_clear_full (&self->undone, step_free);
  G_OBJECT_CLASS (regie_journal_parent_class)->finalize (object);
}

static void
regie_journal_class_init (RegieJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = journal_get_property;
  object_class->finalize = journal_finalize;
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  props[PROP_CLEAN] = g_param_spec_boolean ("clean", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[SETTLED] = g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
regie_journal_init (RegieJournal *self)
{
  self->limit = 64 << 20;
}
