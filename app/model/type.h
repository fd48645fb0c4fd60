/* Defining a record type from its tables in one line. For the model's own sources.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

/* The instance struct is Camel, with the tables lower_fields and lower_children above. */
#define REGIE_DEFINE_RECORD(Camel, lower, the_tag, the_label, prefix, fields, children)  \
  typedef RegieRecordClass Camel##Class;                                                 \
  G_DEFINE_FINAL_TYPE (Camel, lower, REGIE_TYPE_RECORD)                                  \
  static void lower##_class_init (Camel##Class *klass)                                   \
  {                                                                                      \
    klass->tag = the_tag;                                                                \
    klass->label = the_label;                                                            \
    klass->id_prefix = prefix;                                                           \
    regie_record_class_install (klass, fields, G_N_ELEMENTS (fields), children,          \
                                G_N_ELEMENTS (children));                                \
  }                                                                                      \
  static void lower##_init (Camel *self)                                                 \
  {                                                                                      \
  }

/* For types without children: a table needs a row, so the count is given instead. */
#define REGIE_DEFINE_LEAF(Camel, lower, the_tag, the_label, prefix, fields)              \
  typedef RegieRecordClass Camel##Class;                                                 \
  G_DEFINE_FINAL_TYPE (Camel, lower, REGIE_TYPE_RECORD)                                  \
  static void lower##_class_init (Camel##Class *klass)                                   \
  {                                                                                      \
    klass->tag = the_tag;                                                                \
    klass->label = the_label;                                                            \
    klass->id_prefix = prefix;                                                           \
    regie_record_class_install (klass, fields, G_N_ELEMENTS (fields), NULL, 0);          \
  }                                                                                      \
  static void lower##_init (Camel *self)                                                 \
  {                                                                                      \
  }

/* Rows of a table of children. */
#define REGIE_LIST_OF(Type, tag, label, member, type)                                    \
  {                                                                                      \
    tag, label, REGIE_MEMBER (Type, member, GListModel *), type, FALSE, FALSE, FALSE     \
  }
/* What is left out of a copy to share. */
#define REGIE_PRIVATE_LIST_OF(Type, tag, label, member, type)                            \
  {                                                                                      \
    tag, label, REGIE_MEMBER (Type, member, GListModel *), type, FALSE, FALSE, TRUE      \
  }
#define REGIE_ONE_OF(Type, tag, label, member, CType, type, always)                      \
  {                                                                                      \
    tag, label, REGIE_MEMBER (Type, member, CType), type, TRUE, always, FALSE            \
  }
