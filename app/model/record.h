/* A record of the production: a struct whose fields and children are told in two tables.
 * Reading a member is reading the struct; every write goes through here and is undoable.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RegieJournal RegieJournal;
typedef struct _RegieRecord RegieRecord;
typedef struct _RegieRecordClass RegieRecordClass;

/* A place for child records. A list (GListModel) or, when single, one record or none. */
typedef struct
{
  const char *tag;      /* of each item, in the file */
  const char *label;    /* in the interface, translatable */
  size_t offset;        /* of a GListModel *, or of the record pointer when single */
  GType (*type) (void); /* of the items */
  gboolean single;
  gboolean always;       /* single and never absent: made with its parent */
  gboolean confidential; /* left out of a copy to share, and of sheets for staff */
} RegieChildren;

struct _RegieRecord
{
  GObject parent_instance;
  char *id; /* unique in the document; NULL for types without id_prefix; freed by
                         regie_text_drop() */
  RegieRecord *owner; /* not owned; NULL for the production and for what is detached */
};

struct _RegieRecordClass
{
  GObjectClass parent_class;
  const char *tag;       /* in the file */
  const char *label;     /* in the interface, translatable: "Element" */
  const char *id_prefix; /* "e" for e1, e2 …; NULL when the type has no ids */
  const RegieField *fields;
  unsigned n_fields;
  const RegieChildren *children;
  unsigned n_children;
  GParamSpec **specs;
  RegieRecord *fresh; /* no object, only the members a fresh record has */
  size_t size;        /* of a record */
  int has_extra; /* atomic: whether any record of the type ever held what is not known */
  RegieJournal *(*journal) (RegieRecord *record); /* only the root has one */
};

#define REGIE_TYPE_RECORD (regie_record_get_type ())
GType regie_record_get_type (void);
#define REGIE_RECORD(o) ((RegieRecord *) (o))
#define REGIE_IS_RECORD(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), REGIE_TYPE_RECORD))
#define REGIE_RECORD_CLASS(k) ((RegieRecordClass *) (k))
#define REGIE_RECORD_GET_CLASS(o)                                                        \
  ((RegieRecordClass *) (((GTypeInstance *) (o))->g_class))
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieRecord, g_object_unref)

/* Declares a record type: its get_type, g_autoptr, and casts that check. */
#define REGIE_DECLARE_RECORD(Camel, lower, UPPER)                                        \
  GType lower##_get_type (void);                                                         \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Camel, g_object_unref)                                  \
  static inline G_GNUC_UNUSED Camel *REGIE_##UPPER (gpointer record)                     \
  {                                                                                      \
    return G_TYPE_CHECK_INSTANCE_CAST (record, lower##_get_type (), Camel);              \
  }                                                                                      \
  static inline G_GNUC_UNUSED gboolean REGIE_IS_##UPPER (gconstpointer record)           \
  {                                                                                      \
    return G_TYPE_CHECK_INSTANCE_TYPE (record, lower##_get_type ());                     \
  }

/* Installs the tables of a type: call once in class_init. children may be NULL. */
void regie_record_class_install (RegieRecordClass *klass,
                                 const RegieField *fields,
                                 unsigned n_fields,
                                 const RegieChildren *children,
                                 unsigned n_children);

/* Returns: (nullable): the field or children so named, or NULL. */
const RegieField *regie_record_find_field (RegieRecord *record, const char *name);
const RegieChildren *regie_record_find_children (RegieRecord *record, const char *tag);

/* Returns: the value, borrowed from the record. */
static inline RegieValue
regie_record_get (RegieRecord *record, const RegieField *field)
{
  gconstpointer at = (const char *) record + field->offset;

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return (RegieValue){ .real = *(const double *) at };
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      return (RegieValue){ .number = *(const guint8 *) at };
    case REGIE_KIND_POINTS:
      return (RegieValue){ .points = *(RegiePoints *const *) at };
    default:
      return (RegieValue){ .text = *(char *const *) at };
    }
}

/* Returns: (transfer none) (nullable): of the production that it is in. */
RegieJournal *regie_record_journal (RegieRecord *record);

/* Sets and journals. The value must have passed regie_field_check(). Text is copied. */
void regie_record_set (RegieRecord *record, const RegieField *field, RegieValue value);

/* The same by name; a name the type lacks is a programmer's error. */
void regie_record_set_real (RegieRecord *record, const char *name, double value);
void regie_record_set_number (RegieRecord *record, const char *name, int value);
void regie_record_set_text (RegieRecord *record, const char *name, const char *value);
void regie_record_set_points (RegieRecord *record,
                              const char *name,
                              const RegiePoints *value);

/* Returns: (transfer none): the list, made when first asked for. Not for single. */
GListModel *regie_record_list (RegieRecord *record, const RegieChildren *children);
/* How many there are, without making the list. */
unsigned regie_record_count (RegieRecord *record, const RegieChildren *children);
/* Returns: (transfer none) (nullable): the item at the position. */
RegieRecord *regie_record_child (RegieRecord *record,
                                 const RegieChildren *children,
                                 unsigned position);

/* Puts a detached item among the children and journals it. position: at the end when past
 * it. Missing ids are given out when the record is part of a document. */
void regie_record_insert (RegieRecord *record,
                          const RegieChildren *children,
                          unsigned position,
                          RegieRecord *item);
/* insert at the end, the children found by the item's type. */
void regie_record_append (RegieRecord *record, RegieRecord *item);
/* Takes the item away from its owner and journals it. The journal keeps it for undo; the
 * caller keeps a reference if it means to insert it again (a move within a list is this). */
void regie_record_remove (RegieRecord *item);

/* Which children of its owner the item is among, and where. */
const RegieChildren *regie_record_place (RegieRecord *item, unsigned *position);

/* Returns: (transfer none) (nullable): the nearest record above (or itself) of the type. */
gpointer regie_record_above (RegieRecord *record, GType type);

/* Calls visit on the record and all below it, parents first. */
typedef void (*RegieVisit) (RegieRecord *record, gpointer data);
void regie_record_visit (RegieRecord *record, RegieVisit visit, gpointer data);

/* Returns: (transfer full): a detached copy with all below it; ids are left out. */
gpointer regie_record_copy (RegieRecord *record);
/* Whether fields and children are the same, ids and what is unknown included. */
gboolean regie_record_equal (RegieRecord *a, RegieRecord *b);

/* Whether a record of its type is only there to refer to another one, as a stance to its
 * promise: its table begins with a link and has no words of anybody's. */
gboolean regie_record_is_relation (RegieRecord *record);

/* Adds the prose of another record of its type to its own, each field on a new line; what is
 * the same is not said twice. Journalled. */
void regie_record_join_prose (RegieRecord *record, RegieRecord *from);

/* For reader and journal alone: no journal, no notify; the reader's records are detached. */
void regie_record_put (RegieRecord *record, const RegieField *field, RegieValue value);
/* The same. value: (transfer full). */
void regie_record_take (RegieRecord *record, const RegieField *field, RegieValue value);
/* Gives the id of the type's letter and the number: e12. */
void regie_record_number (RegieRecord *record, unsigned number);
/* Returns: (transfer none): one more child, empty; of those that are always there, that one. */
RegieRecord *regie_record_grow (RegieRecord *record, const RegieChildren *children);
void regie_record_link (RegieRecord *record,
                        const RegieChildren *children,
                        unsigned position,
                        RegieRecord *item);
void regie_record_unlink (RegieRecord *record,
                          const RegieChildren *children,
                          unsigned position);
void regie_record_notify (RegieRecord *record, const RegieField *field);

/* Walks a record's list: for (i = 0; (item = regie_list_at (list, i)); i++). list: (nullable)
 * Returns: (transfer none) (nullable): NULL past the end. */
gpointer regie_list_at (GListModel *list, unsigned position);

G_END_DECLS
