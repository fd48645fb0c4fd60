/* What a row of a panel shows and sets: a field of one record, or of several at once.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"
#include "app/model/document.h"

G_BEGIN_DECLS

#define REGIE_TYPE_SUBJECT (regie_subject_get_type ())
G_DECLARE_FINAL_TYPE (RegieSubject, regie_subject, REGIE, SUBJECT, GObject)
/* Signal "changed": after any of its records, or what belongs to them, was touched; once for
 * all changes, as the document's own signal. */

/* records: at least one, all of one type; referenced. */
RegieSubject *regie_subject_new (RegieDocument *document,
                                 RegieRecord *const *records,
                                 size_t n);
/* The judgements of the elements of another subject. An element without one shows what is
 * meant by none, and gains one when a field is first set. */
RegieSubject *regie_subject_new_judgements (RegieSubject *elements);

/* What one role does in a beat; made when a field is first set. role: an id. */
RegieSubject *regie_subject_new_act (RegieDocument *document,
                                     RegieBeat *beat,
                                     const char *role);

/* How one thing differs in a beat; made when a field is first set. thing: an id. */
RegieSubject *regie_subject_new_difference (RegieDocument *document,
                                            RegieBeat *beat,
                                            const char *thing);

RegieDocument *regie_subject_document (RegieSubject *self);
unsigned regie_subject_count (RegieSubject *self);
/* Returns: (transfer none): the first of the records given. */
RegieRecord *regie_subject_first (RegieSubject *self);
/* Whether the fields are those of the record, or of it among others. */
gboolean regie_subject_holds (RegieSubject *self, RegieRecord *record);
/* Returns: (transfer none): of the records the fields are of. */
RegieRecordClass *regie_subject_class (RegieSubject *self);
/* Returns: the field so named; a name the type lacks is a programmer's error. */
const RegieField *regie_subject_field (RegieSubject *self, const char *name);

/* value: (out): the first record's, borrowed from it. Returns: whether all have the same. */
gboolean regie_subject_get (RegieSubject *self,
                            const RegieField *field,
                            RegieValue *value);

/* Sets the field of every record as one step of undo named after the field; no step when all
 * have the value already. Records that have left the production are let be. The value must
 * have passed regie_field_check(). */
void regie_subject_set (RegieSubject *self, const RegieField *field, RegieValue value);

G_END_DECLS
