/* What a row of a panel shows and sets: a field of one record, or of several at once.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/subject.h"

#include "app/model/element.h"
#include "app/model/stand-in.h"

#include <glib/gi18n-lib.h>

/* A record that may not be there yet, found from the one it belongs to. */
typedef struct
{
  gpointer (*find) (RegieRecord *record, const char *key);
  gpointer (*need) (RegieRecord *record, const char *key);
} Part;

static gpointer
find_judgement (RegieRecord *record, const char *key)
{
  return REGIE_ELEMENT (record)->judgement;
}

static gpointer
need_judgement (RegieRecord *record, const char *key)
{
  return regie_element_need_judgement (REGIE_ELEMENT (record));
}

static gpointer
find_act (RegieRecord *record, const char *key)
{
  return regie_beat_find_act (REGIE_BEAT (record), key);
}

static gpointer
need_act (RegieRecord *record, const char *key)
{
  return regie_beat_need_act (REGIE_BEAT (record), key);
}

static gpointer
find_difference (RegieRecord *record, const char *key)
{
  return regie_beat_find_difference (REGIE_BEAT (record), key);
}

static gpointer
need_difference (RegieRecord *record, const char *key)
{
  return regie_beat_need_difference (REGIE_BEAT (record), key);
}

static const Part judgement_part = { find_judgement, need_judgement };
static const Part act_part = { find_act, need_act };
static const Part difference_part = { find_difference, need_difference };

struct _RegieSubject
{
  GObject parent_instance;
  RegieDocument *document;
  GHashTable *records; /* owned originals: what touches belong to */
  GPtrArray *order;    /* the same, in the order given */
  RegieRecordClass *klass;
  const Part *part; /* NULL: the fields are the records' own */
  char *key;        /* for the part */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (RegieSubject, regie_subject, G_TYPE_OBJECT)

static gboolean
is_below (RegieSubject *self, RegieRecord *record)
{
  for (; record; record = record->owner)
    if (g_hash_table_contains (self->records, record))
      return TRUE;
  return FALSE;
}

static gboolean
is_ours (RegieSubject *self, RegieRecord *record)
{
  /* What is set on a stand-in is told of as a difference of the thing. */
  return is_below (self, record) ||
         (REGIE_IS_DIFFERENCE (record) && REGIE_DIFFERENCE (record)->thing &&
          is_below (self, regie_document_find (self->document,
                                               REGIE_DIFFERENCE (record)->thing)));
}

static void
document_changed (RegieDocument *document, GPtrArray *touched, RegieSubject *self)
{
  for (unsigned i = 0; i < touched->len; i++)
    if (is_ours (self, touched->pdata[i]))
      {
        g_signal_emit (self, changed_signal, 0);
        return;
      }
}

static void
subject_dispose (GObject *object)
{
  RegieSubject *self = REGIE_SUBJECT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->klass, g_type_class_unref);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (regie_subject_parent_class)->dispose (object);
}

static void
regie_subject_class_init (RegieSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = subject_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
regie_subject_init (RegieSubject *self)
{
  self->records = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->order = g_ptr_array_new_with_free_func (g_object_unref);
}

RegieSubject *
regie_subject_new (RegieDocument *document, RegieRecord *const *records, size_t n)
{
  RegieSubject *self = g_object_new (REGIE_TYPE_SUBJECT, NULL);

  g_return_val_if_fail (n > 0, self);
  self->document = g_object_ref (document);
  self->klass = g_type_class_ref (G_OBJECT_TYPE (records[0]));
  for (size_t i = 0; i < n; i++)
    if (g_hash_table_add (self->records,
                          g_object_ref (regie_record_original (records[i]))))
      g_ptr_array_add (self->order, g_object_ref (records[i]));
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed), self, 0);
  return self;
}

static void
take_part (RegieSubject *self, const Part *part, GType type)
{
  self->part = part;
  g_type_class_unref (self->klass);
  self->klass = g_type_class_ref (type);
}

RegieSubject *
regie_subject_new_judgements (RegieSubject *elements)
{
  RegieSubject *self =
    regie_subject_new (elements->document, (RegieRecord **) elements->order->pdata,
                       elements->order->len);

  take_part (self, &judgement_part, REGIE_TYPE_JUDGEMENT);
  return self;
}

static RegieSubject *
new_in_beat (RegieDocument *document, RegieBeat *beat, const char *key)
{
  RegieRecord *record = REGIE_RECORD (beat);
  RegieSubject *self = regie_subject_new (document, &record, 1);

  self->key = g_strdup (key);
  return self;
}

RegieSubject *
regie_subject_new_act (RegieDocument *document, RegieBeat *beat, const char *role)
{
  RegieSubject *self = new_in_beat (document, beat, role);

  take_part (self, &act_part, REGIE_TYPE_ACT);
  return self;
}

RegieSubject *
regie_subject_new_difference (RegieDocument *document, RegieBeat *beat, const char *thing)
{
  RegieSubject *self = new_in_beat (document, beat, thing);

  take_part (self, &difference_part, REGIE_TYPE_DIFFERENCE);
  return self;
}

RegieDocument *
regie_subject_document (RegieSubject *self)
{
  return self->document;
}

unsigned
regie_subject_count (RegieSubject *self)
{
  return self->order->len;
}

RegieRecord *
regie_subject_first (RegieSubject *self)
{
  return self->order->pdata[0];
}

gboolean
regie_subject_holds (RegieSubject *self, RegieRecord *record)
{
  for (unsigned i = 0; i < self->order->len; i++)
    {
      RegieRecord *one = self->order->pdata[i];

      if ((self->part ? self->part->find (one, self->key) : one) == (gpointer) record)
        return TRUE;
    }
  return FALSE;
}

RegieRecordClass *
regie_subject_class (RegieSubject *self)
{
  return self->klass;
}

const RegieField *
regie_subject_field (RegieSubject *self, const char *name)
{
  for (unsigned i = 0; i < self->klass->n_fields; i++)
    if (g_str_equal (self->klass->fields[i].name, name))
      return &self->klass->fields[i];
  g_return_val_if_reached (NULL);
}

static RegieValue
fallback (const RegieField *field)
{
  if (field->kind == REGIE_KIND_REAL)
    return (RegieValue){ .real = field->fallback };
  if (field->kind == REGIE_KIND_BOOL || field->kind == REGIE_KIND_CHOICE)
    return (RegieValue){ .number = (int) field->fallback };
  return (RegieValue){ .text = NULL };
}

static RegieValue
value_at (RegieSubject *self, const RegieField *field, unsigned position)
{
  RegieRecord *record = self->order->pdata[position];

  if (self->part)
    record = self->part->find (record, self->key);
  return record ? regie_record_get (record, field) : fallback (field);
}

gboolean
regie_subject_get (RegieSubject *self, const RegieField *field, RegieValue *value)
{
  *value = value_at (self, field, 0);
  for (unsigned i = 1; i < self->order->len; i++)
    if (!regie_field_equal (field, *value, value_at (self, field, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_attached (RegieSubject *self, RegieRecord *record)
{
  return regie_record_above (record, REGIE_TYPE_PRODUCTION) ==
         (gpointer) regie_document_production (self->document);
}

void
regie_subject_set (RegieSubject *self, const RegieField *field, RegieValue value)
{
  RegieJournal *journal = regie_document_journal (self->document);

  regie_journal_begin (journal, _ (field->label));
  for (unsigned i = 0; i < self->order->len; i++)
    {
      RegieRecord *record = self->order->pdata[i];

      if (!is_attached (self, record) ||
          regie_field_equal (field, value_at (self, field, i), value))
        continue;
      if (self->part)
        record = self->part->need (record, self->key);
      regie_record_set (record, field, value);
    }
  regie_journal_commit (journal);
}
