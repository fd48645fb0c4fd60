/* The stage as it is worked on: a document's scene, what is picked, the tool in hand, and an
 * index of where everything is. Without widgets; the canvas feeds it events and draws it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"
#include "app/model/document.h"
#include "app/stage/selection.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_EVENT_MOVE, /* no button down */
  REGIE_EVENT_PRESS,
  REGIE_EVENT_DRAG, /* the button held */
  REGIE_EVENT_RELEASE,
  REGIE_EVENT_DOUBLE, /* after the second press */
  REGIE_EVENT_TEXT,   /* a character typed: lengths while drawing */
  REGIE_EVENT_ENTER,
  REGIE_EVENT_BACKSPACE,
  REGIE_EVENT_CANCEL, /* Escape */
} RegieEventType;

typedef enum
{
  REGIE_MODIFIER_SHIFT = 1 << 0,
  REGIE_MODIFIER_CTRL = 1 << 1,
  REGIE_MODIFIER_ALT = 1 << 2, /* suspends snapping */
} RegieModifiers;

typedef struct
{
  RegieEventType type;
  RegiePoint at; /* metres, not snapped */
  double pixel;  /* metres of one pixel on screen: tolerances */
  unsigned modifiers;
  gunichar character; /* for TEXT */
} RegieEvent;

typedef enum
{
  REGIE_TOOL_SELECT,
  REGIE_TOOL_PAN,
  REGIE_TOOL_WALL,
  REGIE_TOOL_DOOR,
  REGIE_TOOL_WINDOW,
  REGIE_TOOL_ZONE,
  REGIE_TOOL_LINE_OF_VISIBILITY,
  REGIE_TOOL_DIMENSION,
  REGIE_TOOL_NOTE,
  REGIE_TOOL_PLACE,
  REGIE_TOOL_CALIBRATE,
  REGIE_N_TOOLS
} RegieToolId;

#define REGIE_TYPE_STAGE (regie_stage_get_type ())
G_DECLARE_FINAL_TYPE (RegieStage, regie_stage, REGIE, STAGE, GObject)
/* Properties: "document", "scene" (RegieScene), "beat" (int, as beat number), "tool" (int, RegieToolId), "snap" (boolean),
 * "hidden-levels", "locked-levels" (uint, bits of 1 << RegieLevel), "overlay" (boolean,
 * badges), "tint" (boolean), "moves", "ghosts-before", "ghosts-after" (boolean: a beat's moves; where they come from; where they go on to), "pins" (boolean: its rehearsal notes), "filter" (int, RegieFilter), "grid" (boolean), "imperial"
 * (boolean), "annotations" (boolean: notes and dimension lines), "prompt" (string: what the tool waits for, translated), "sight" (boolean: shade
 * what the person picked last does not see), "seen" (string, translated: how much that is;
 * NULL while "sight" is off), "corner" (int: the one picked of what is selected, -1 for none;
 * see corner.h).
 * Signals: "damaged" (const RegieBox *): the static picture changed there (old and new
 * extents; an empty box: everywhere). "feedback": handles, guides or previews changed.
 * "live": the set of live records changed. "remark" (RegieRemark *): it is to be read. */

RegieStage *regie_stage_new (RegieDocument *document);
RegieDocument *regie_stage_document (RegieStage *self);
RegieProduction *regie_stage_production (RegieStage *self);
RegieScene *regie_stage_scene (RegieStage *self);
void regie_stage_set_scene (RegieStage *self, RegieScene *scene);
/* The beat of the scene that is shown and edited: REGIE_OPENING_BEAT is the scene as laid
 * out. What is moved in a beat is a difference of that beat, unless it belongs to the
 * setting. Beats that are not there are the last one that is. */
int regie_stage_beat_number (RegieStage *self);
void regie_stage_set_beat_number (RegieStage *self, int beat);
/* Adds a beat that carries on from the one shown, and shows it. */
void regie_stage_add_beat (RegieStage *self);
/* Returns: (transfer none) (nullable). */
RegieBeat *regie_stage_beat (RegieStage *self);
/* Returns: (transfer none) (nullable): the moment shown; NULL at the opening. */
RegieMoment *regie_stage_moment (RegieStage *self);
RegieSetting *regie_stage_setting (RegieStage *self);
RegieSelection *regie_stage_selection (RegieStage *self);
RegieToolId regie_stage_tool (RegieStage *self);
void regie_stage_set_tool (RegieStage *self, RegieToolId tool);

/* Takes the place tool with the symbol in hand: the next press sets it down. */
void regie_stage_place_symbol (RegieStage *self, const char *symbol);
/* Sets the symbol down at the point at once, as a drop does; it becomes the selection.
 * Returns: (transfer none): the new element. */
RegieElement *regie_stage_drop_symbol (RegieStage *self,
                                       const char *symbol,
                                       RegiePoint at);
/* Shows a symbol that is dragged over the plan where it would stand: its edges meet what is
 * near. Then it is set down there, or not; the end has to be told in any case.
 * Returns: (transfer none): the new element. */
void regie_stage_hover_symbol (RegieStage *self,
                               const char *symbol,
                               const RegieEvent *event);
RegieElement *regie_stage_hover_drop (RegieStage *self);
void regie_stage_hover_end (RegieStage *self);
/* The same for a role of the cast: its position in the scene, made or moved there. */
RegiePosition *regie_stage_drop_role (RegieStage *self, RegieRole *role, RegiePoint at);
/* Where something new is seen beside what is there: the point, or one to the right of it or
 * below where nobody stands and no thing has its middle. */
RegiePoint regie_stage_find_room (RegieStage *self, RegiePoint at);

/* Returns: TRUE when the tool took the event. */
gboolean regie_stage_event (RegieStage *self, const RegieEvent *event);
/* A cursor's CSS name for the place: "default", "move", "nwse-resize", "crosshair" … */
const char *regie_stage_cursor (RegieStage *self, const RegieEvent *event);

/* How the scene is drawn now: levels, overlay, filter, grid, and skip set to the live records
 * (selected ones while a drag is on). pixel as given. */
RegieDrawOptions regie_stage_options (RegieStage *self, RegieStyle style, double pixel);
/* Makes the records (or those that draw them) live, and none others: the static picture is
 * without them. records: (nullable): none. */
void regie_stage_set_live (RegieStage *self, GPtrArray *records);
/* Live records, borrowed. */
GHashTable *regie_stage_live (RegieStage *self);
/* Draws the live records, then handles, outlines, guides and previews, in metres. accent is
 * the system's colour for selection, three numbers from 0 to 1. */
void regie_stage_draw_live (RegieStage *self,
                            cairo_t *cr,
                            const RegieDrawOptions *options,
                            const double accent[3]);
/* What regie_stage_draw_live() covers; empty when nothing. */
RegieBox regie_stage_live_box (RegieStage *self, double pixel);

/* Records whose extent meets the box, in painting order, into out (borrowed). */
void regie_stage_find (RegieStage *self, RegieBox box, GPtrArray *out);
/* Returns: (transfer none) (nullable): the topmost record that may be picked there. */
RegieRecord *regie_stage_hit (RegieStage *self, RegiePoint at, double tolerance);
/* The topmost that is there to be seen but locked by itself, not with its level. */
RegieRecord *regie_stage_locked_at (RegieStage *self, RegiePoint at, double tolerance);
/* The box of a record's own outline (no pool, label or badge). */
RegieBox regie_record_outline (RegieRecord *record);
/* Whether its level or itself is locked or hidden. */
gboolean regie_stage_may_pick (RegieStage *self, RegieRecord *record);
/* Its name for people: label, symbol's name, role's name, "Wall" … */
char *regie_stage_name_of (RegieStage *self, RegieRecord *record);

G_END_DECLS
