/* A place, drawn to scale: walls, openings, zones, lines of visibility, what stands there.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_OPENING_DOOR,
  REGIE_OPENING_WINDOW,
  REGIE_OPENING_PASSAGE,
} RegieOpeningKind;

typedef enum
{
  REGIE_SWING_IN,   /* to the right of the wall's direction */
  REGIE_SWING_OUT,  /* to its left */
  REGIE_SWING_NONE, /* slides */
} RegieSwing;

typedef enum
{
  REGIE_HAND_LEFT, /* hinged at the end nearer the wall's first point */
  REGIE_HAND_RIGHT,
} RegieHand;

typedef struct
{
  RegieRecord parent_instance;
  guint8 kind; /* RegieOpeningKind */
  double at;   /* metres along the wall's points to the opening's centre */
  double width;
  guint8 swing; /* RegieSwing */
  guint8 hand;  /* RegieHand */
  char *label;
} RegieOpening;

typedef struct
{
  RegieRecord parent_instance;
  RegiePoints *points; /* the centre line */
  guint8 closed;
  double thickness, height;
  GListModel *openings;
} RegieWall;

typedef enum
{
  REGIE_ZONE_FRONTSTAGE,
  REGIE_ZONE_BACKSTAGE,
  REGIE_ZONE_THRESHOLD,
  REGIE_ZONE_QUEUE,
  REGIE_ZONE_SEATING,
  REGIE_ZONE_SERVICE,
} RegieZoneKind;

typedef struct
{
  RegieRecord parent_instance;
  guint8 kind; /* RegieZoneKind */
  char *name;
  RegiePoints *points; /* a polygon; the last joins the first */
} RegieZone;

typedef struct
{
  RegieRecord parent_instance;
  RegiePoints *points;
} RegieLineOfVisibility;

typedef struct
{
  RegieRecord parent_instance;
  double from_x, from_y, to_x, to_y;
  double offset; /* metres from the measured line, to the right of its direction */
} RegieDimension;

typedef struct
{
  RegieRecord parent_instance;
  double x, y;
  char *text; /* prose */
} RegieNote;

/* Metres from which on a door has two leaves. */
#define REGIE_DOUBLE_DOOR 1.4

/* A plan or photo under the stage, to draw over. Its bytes are in the document, so that one
 * that is mailed is whole. */
typedef struct
{
  RegieRecord parent_instance;
  char *name;
  double x, y;         /* of its centre */
  double width, depth; /* of the whole picture: what calibrating changes */
  double turn;
  double opacity; /* 0 … 1 */
  guint8 locked, hidden;
  char *picture; /* base64 of a PNG, JPEG, SVG or PDF */
} RegieUnderlay;

/* How a place is told where nothing with a name stands. */
typedef enum
{
  REGIE_PLACES_ZONES, /* by zones, and where there is none by the clock */
  REGIE_PLACES_CLOCK,
  REGIE_PLACES_AREAS, /* of the stage: downstage left … */
} RegiePlaces;

typedef struct
{
  RegieRecord parent_instance;
  char *name;
  double width, depth; /* of the ground drawn, pavement included */
  double entrance_x, entrance_y;
  double orientation; /* where north is: degrees clockwise from up the plan */
  guint8 places;      /* RegiePlaces */
  GListModel *walls, *zones, *lines_of_visibility, *elements, *dimensions, *notes,
    *underlays;
} RegieSetting;

REGIE_DECLARE_RECORD (RegieOpening, regie_opening, OPENING)
REGIE_DECLARE_RECORD (RegieWall, regie_wall, WALL)
REGIE_DECLARE_RECORD (RegieZone, regie_zone, ZONE)
REGIE_DECLARE_RECORD (RegieLineOfVisibility, regie_line_of_visibility, LINE_OF_VISIBILITY)
REGIE_DECLARE_RECORD (RegieDimension, regie_dimension, DIMENSION)
REGIE_DECLARE_RECORD (RegieNote, regie_note, NOTE)
REGIE_DECLARE_RECORD (RegieUnderlay, regie_underlay, UNDERLAY)
REGIE_DECLARE_RECORD (RegieSetting, regie_setting, SETTING)

#define REGIE_TYPE_OPENING (regie_opening_get_type ())
#define REGIE_TYPE_WALL (regie_wall_get_type ())
#define REGIE_TYPE_ZONE (regie_zone_get_type ())
#define REGIE_TYPE_LINE_OF_VISIBILITY (regie_line_of_visibility_get_type ())
#define REGIE_TYPE_DIMENSION (regie_dimension_get_type ())
#define REGIE_TYPE_NOTE (regie_note_get_type ())
#define REGIE_TYPE_UNDERLAY (regie_underlay_get_type ())
#define REGIE_TYPE_SETTING (regie_setting_get_type ())

extern const RegieChoice regie_opening_kinds[];
extern const RegieChoice regie_swings[];
extern const RegieChoice regie_hands[];
extern const RegieChoice regie_zone_kinds[];
extern const RegieChoice regie_places[];

/* The corners of the picture, clockwise from its back left. */
void regie_underlay_corners (RegieUnderlay *self, RegiePoint corners[4]);

/* The wall's centre line, closed walls included, in metres. */
double regie_wall_length (RegieWall *self);
/* The point so many metres along, and the wall's direction there as a unit vector. */
RegiePoint regie_wall_at (RegieWall *self, double along, RegiePoint *direction);
/* The place on the wall nearest to point: metres along. distance: (out) (optional). */
double regie_wall_nearest (RegieWall *self, RegiePoint point, double *distance);

G_END_DECLS
