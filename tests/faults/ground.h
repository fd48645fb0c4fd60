/* What a fault is tried on: a folder laid out, something that is kept there, and a look at
 * what became of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

/* What doing it said, and what a process ends with. */
typedef enum
{
  ANSWER_DONE = 0,
  ANSWER_FAILED = 2,
  ANSWER_UNSURE = 3, /* there, but not confirmed */
  ANSWER_NONE = 9,   /* it was killed */
} Answer;

/* How it stands afterwards. */
typedef enum
{
  STATE_OLD,
  STATE_NEW,
  STATE_TOLD, /* only partly written; opening it says where the old is, whole */
  STATE_HARMED,
} State;

typedef struct
{
  char *folder;         /* the only one that faults strike */
  char *path;           /* of the document in it */
  GBytes *old, *new;    /* two productions */
  GBytes *first, *last; /* changes that were kept of unsaved work, and that are added */
} Desk;

typedef enum
{
  NAIVE, /* it does harm, or these tests could not find any */
  SAFE,  /* nothing is harmed, and "done" is true */
  EXACT, /* and after "failed" it is the old */
} Promise;

typedef struct
{
  const char *name;
  void (*lay) (Desk *desk);
  Answer (*act) (Desk *desk);
  State (*look) (Desk *desk);
  Promise promise;
} Ground;

extern const Ground grounds[];
extern const guint n_grounds;

/* The ways to save. */
Answer save_own (Desk *desk);
Answer save_over_theirs (Desk *desk);
Answer save_by_command (Desk *desk);
Answer save_naive (Desk *desk);
Answer save_by_gio (Desk *desk);
Answer add_version (Desk *desk);
Answer add_kept_work (Desk *desk);
Answer begin_kept_work (Desk *desk);
