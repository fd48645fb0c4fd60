/* What the sources of the stage share. For app/stage alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/sight/sight.h"
#include "app/stage/index.h"
#include "app/stage/stage.h"

G_BEGIN_DECLS

/* What feedback is drawn with. */
typedef struct
{
  cairo_t *cr;
  double pixel; /* metres */
  const double *accent;
  gboolean imperial;
  const RegieDrawOptions *options;
} RegieInk;

/* A tool: a state machine over events. state is size bytes of its own, zeroed when it is
 * taken in hand. Each function may be NULL but event. */
typedef struct
{
  size_t size;
  const char *prompt;      /* what it waits for first, translatable */
  const char *cursor_name; /* NULL: a crosshair */
  gboolean (*event) (RegieStage *stage, gpointer state, const RegieEvent *event);
  void (*draw) (RegieStage *stage, gpointer state, const RegieInk *ink);
  RegieBox (*box) (RegieStage *stage, gpointer state, double pixel);
  const char *(*cursor) (RegieStage *stage, gpointer state, const RegieEvent *event);
  void (*leave) (RegieStage *stage, gpointer state); /* drops what is not finished */
} RegieTool;

struct _RegieStage
{
  GObject parent_instance;
  RegieDocument *document;
  RegieScene *scene; /* owned; NULL while the production has none */
  RegieSetting *setting;
  RegieBeat *lost;     /* the one shown before it was taken away, owned; or NULL */
  RegieBeat *added;    /* the newest added here, owned; or NULL */
  RegieBeat *shown;    /* the beat worked on, owned; NULL at the opening */
  int beat;            /* its place when last looked at */
  RegieMoment *moment; /* NULL at the opening */
  RegieSelection *selection;
  RegieIndex *index;
  GHashTable *live; /* records drawn above the static picture, owned */
  RegieToolId tool;
  gpointer state;                 /* the tool's */
  char *symbol;                   /* of the place tool */
  struct _RegieCarried *hovering; /* (nullable): dragged over the plan from elsewhere */
  char *prompt;
  int corner;     /* which of what is selected is picked; -1 for none */
  RegiePoint aim; /* where a menu was asked for */
  gboolean aimed;
  guint nudging;      /* the source that ends a row of nudges; 0 for none */
  double index_pixel; /* metres of the largest pixel that the index is good for */
  RegieBox ground;    /* of the setting when last looked at */
  unsigned hidden_levels, locked_levels;
  RegieFilter filter;
  gboolean snap, overlay, tint, moves, ghosts_before, ghosts_after, pins, grid, imperial,
    annotations;
  gboolean looking;    /* what a person sees is shown */
  RegieRecord *viewer; /* owned (nullable) */
  RegieSight *sight;   /* the viewer's */
  char *seen;          /* the same in words */
};

/* Signals. */
void regie_stage_feedback (RegieStage *self);
void regie_stage_damage (RegieStage *self, RegieBox box); /* empty: everywhere */
void regie_stage_set_prompt (RegieStage *self, const char *prompt);

RegieJournal *regie_stage_journal (RegieStage *self);

/* hand.c: what the tool has not finished is dropped with it. */
void regie_stage_drop_hand (RegieStage *self);
void regie_stage_take_hand (RegieStage *self);
/* edit.c: opens the step of a nudge, or the last one again while the row of them goes on. */
void regie_stage_begin_nudge (RegieStage *self, const char *name);
void regie_stage_rest (RegieStage *self); /* ends the row */

/* beat.c: makes the moment of the beat shown; and steps to where that beat is now, or to one
 * that is there. */
void regie_stage_take_moment (RegieStage *self);
void regie_stage_keep_beat (RegieStage *self);

/* sync.c: keeps the index and the static picture up with the document. */
void regie_stage_rebuild (RegieStage *self);
void regie_stage_sync (RegieStage *self, GPtrArray *records);
/* Damage in a record's box, and where words may give way to it. */
void regie_stage_damage_near (RegieStage *self, RegieRecord *drawn, RegieBox box);
/* The record that draws this one: the wall for an opening, the element for a judgement. */
RegieRecord *regie_record_drawn (RegieRecord *record);
/* Whether it, or what draws it, stands on this stage now. */
gboolean regie_stage_has (RegieStage *self, RegieRecord *record);

/* underlay.c: begins to decode their pictures. */
void regie_stage_load_underlays (RegieStage *self);

/* look.c: whom to look with, and what they see now. */
void regie_stage_look (RegieStage *self);
void regie_stage_draw_sight (RegieStage *self, const RegieInk *ink);
RegieBox regie_stage_sight_box (RegieStage *self);

/* hit.c */
RegieLevel regie_record_level (RegieRecord *record);
gboolean regie_stage_is_locked (RegieStage *self, RegieRecord *record);
gboolean regie_stage_level_is_locked (RegieStage *self, RegieRecord *record);
/* Returns: (transfer none) (nullable): the topmost there that is locked with its level. */
RegieRecord *regie_stage_level_locked_at (RegieStage *self,
                                          RegiePoint at,
                                          double tolerance);
gboolean regie_stage_is_hidden (RegieStage *self, RegieRecord *record);
/* Returns: (transfer none) (nullable): the smallest zone whose floor is there. */
RegieRecord *regie_stage_zone_at (RegieStage *self, RegiePoint at);
/* Returns: (transfer none) (nullable): the zone whose name is drawn there. pixel: metres. */
RegieRecord *regie_stage_zone_name_at (RegieStage *self, RegiePoint at, double pixel);
/* Adds the record and all of its group that may be picked. */
void regie_stage_gather_group (RegieStage *self, RegieRecord *record, GPtrArray *out);
/* Returns: (transfer full): a group word that no element of the document has, nor a value
 * of taken. */
char *regie_stage_new_group (RegieStage *self, GHashTable *taken);
/* Returns: (transfer none) (nullable): the setting's wall nearest to the point. */
RegieWall *regie_stage_nearest_wall (RegieStage *self, RegiePoint at, double *distance);

/* Metres rounded to a millimetre, so that files stay readable. */
double regie_round (double metres);
/* To a tenth of that: finer than anyone builds, and edges of odd widths still meet. */
double regie_tidy (double metres);
/* Degrees into 0 … 360. */
double regie_degrees (double degrees);

G_END_DECLS
