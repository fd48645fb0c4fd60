/* One change of a record, as the journal keeps it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/extra.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_CHANGE_SET,
  REGIE_CHANGE_INSERT,
  REGIE_CHANGE_REMOVE,
  REGIE_CHANGE_EXTRA,
} RegieChangeType;

typedef struct
{
  RegieChangeType type;
  RegieRecord *record; /* the one set, or the one that gains or loses a child; owned */
  union
  {
    struct
    {
      const RegieField *field;
      RegieValue before, after; /* owned */
    } set;
    struct
    {
      const RegieChildren *children;
      unsigned position;
      RegieRecord *item; /* owned */
    } child;
    struct
    {
      RegieExtra before, after; /* owned */
    } extra;
  };
} RegieChange;

/* Forgets what the change owns; not the change. */
void regie_change_clear (gpointer change);

/* Whether nothing is different after it. */
gboolean regie_change_is_empty (const RegieChange *self);

/* Makes it, or takes it back, without a word to anybody. */
void regie_change_make (const RegieChange *self, gboolean back);

/* Bytes that it keeps, about. */
size_t regie_change_size (const RegieChange *self);

G_END_DECLS
