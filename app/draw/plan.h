/* Drawing a scene's plan in metres: the one drawing path of screen, paper and files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/symbols.h"
#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/play/moment.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_FILTER_NONE,
  REGIE_FILTER_NOT_JUDGED,    /* the rest is dimmed */
  REGIE_FILTER_WORKS_AGAINST, /* the rest is dimmed */
} RegieFilter;

typedef struct
{
  RegieProduction *production;
  RegieScene *scene;   /* (nullable): then the first setting alone */
  RegieMoment *moment; /* (nullable): of the scene; else it is drawn as it opens */
  RegieSymbols *symbols;
  RegieStyle style;
  double pixel; /* metres of one device pixel (or of 1/3 pt on paper): line weights,
                             level of detail */
  unsigned hidden_levels; /* bits of 1 << RegieLevel */
  gboolean grid, labels, badges, tint, dimensions, notes;
  gboolean moves;                       /* arrows of the moment's beat */
  gboolean ghosts_before, ghosts_after; /* where things were, and where they go next */
  gboolean underlay; /* plans underneath; on paper only when asked for */
  gboolean imperial; /* lengths in feet and inches */
  RegieFilter filter;
  GHashTable *skip;    /* (nullable): records not to draw now: they are drawn live */
  GHashTable *numbers; /* (nullable): element to its number (GUINT) on a plan sheet */
} RegieDrawOptions;

/* Good values for a style; production and scene set; symbols the default ones. */
RegieDrawOptions regie_draw_options (RegieProduction *production,
                                     RegieScene *scene,
                                     RegieStyle style);

/* Where a record stands in painting order, lower first: underlays, zones, walls, lines of visibility,
 * setting elements, dressing, people (within a level lamps, loudspeakers and scents above the
 * rest), dimensions, notes, positions. */
int regie_draw_order (RegieRecord *record);
/* Sorts an array of records (GCompareFunc of pointers to them) in that order. */
int regie_draw_compare (gconstpointer a, gconstpointer b);

/* All that the record paints, pools, labels and badges included, at the options' pixel, or
 * more: it never shrinks as the pixel grows, so that an index may be kept for smaller ones. */
RegieBox regie_draw_extent (RegieRecord *record, const RegieDrawOptions *options);

/* Whether so much stands there that words do not look for free places any more: until then,
 * what moves may also move the words of elements and zones it meets. */
gboolean regie_draw_is_crowd (const RegieDrawOptions *options);

/* regie_scene_visit() as the options' moment shows it: stand-ins for what differs. */
void regie_draw_visit (const RegieDrawOptions *options, RegieVisit visit, gpointer data);

/* What stands still: the floor and the grid within clip, then n records that are already in
 * painting order, and between them the entrance: above pictures that lie underneath, below all
 * else. The white page under it is the caller's. */
void regie_draw_still (cairo_t *cr,
                       RegieBox clip,
                       RegieRecord *const *records,
                       size_t n,
                       const RegieDrawOptions *options);

/* One record of any kind that stands on the plan; nothing for others. skip is not asked. */
void regie_draw_record (cairo_t *cr,
                        RegieRecord *record,
                        const RegieDrawOptions *options);

/* n records that are already in painting order, as one picture: pools of light lie below all
 * that stands, names and badges above it. Draw a tile's records with this, not one by one. */
void regie_draw_records (cairo_t *cr,
                         RegieRecord *const *records,
                         size_t n,
                         const RegieDrawOptions *options);

/* Where the zone's name stands; empty when it has no room. */
RegieBox regie_zone_words (RegieZone *zone, const RegieDrawOptions *options);

/* Ground and all records of the scene that meet clip, in painting order. */
void regie_draw_plan (cairo_t *cr, RegieBox clip, const RegieDrawOptions *options);

/* Badge of a verdict, radius metres, centred on the point: colour and shape. */
void regie_draw_badge (cairo_t *cr,
                       RegiePoint centre,
                       double radius,
                       RegieVerdict verdict,
                       RegieStyle style);

/* A role's circle with initials and facing wedge, centred on the position. */
void regie_draw_person (cairo_t *cr,
                        RegiePoint centre,
                        double turn,
                        RegieRole *role,
                        const RegieDrawOptions *options);

/* The box round all there is to see: the setting's ground and whatever reaches beyond. */
RegieBox regie_draw_bounds (const RegieDrawOptions *options);

G_END_DECLS
