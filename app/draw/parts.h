/* The parts a plan is drawn of; for the drawing itself alone. All lengths in metres.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/lettering.h"
#include "app/draw/plan.h"

G_BEGIN_DECLS

/* Returns: (transfer none) (nullable): the setting that the options' scene plays in. */
RegieSetting *regie_draw_setting (const RegieDrawOptions *options);
/* How strongly the record shows: 1, or less when the filter dims it. */
double regie_draw_strength (RegieRecord *record, const RegieDrawOptions *options);

void regie_draw_wall (cairo_t *cr, RegieWall *wall, const RegieDrawOptions *options);
RegieBox regie_wall_extent (RegieWall *wall, const RegieDrawOptions *options);

void regie_draw_zone (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options);
void regie_draw_zone_name (cairo_t *cr, RegieZone *zone, const RegieDrawOptions *options);
void regie_draw_line_of_visibility (cairo_t *cr,
                                    RegieLineOfVisibility *line,
                                    const RegieDrawOptions *options);

/* The thing itself; its name and badge are drawn above everything else. */
void regie_draw_element (cairo_t *cr,
                         RegieElement *element,
                         const RegieDrawOptions *options);
void regie_draw_element_marks (cairo_t *cr,
                               RegieElement *element,
                               const RegieDrawOptions *options);
RegieBox regie_element_extent (RegieElement *element, const RegieDrawOptions *options);

/* Pool of light, reach of sound, drift of scent: nothing for other kinds. */
void regie_draw_reach (cairo_t *cr,
                       RegieElement *element,
                       const RegieDrawOptions *options);
double regie_element_reach (RegieElement *element, const RegieDrawOptions *options);

/* Metres of the circle a body is drawn with. */
double regie_person_radius (const RegieDrawOptions *options);
void regie_draw_position (cairo_t *cr,
                          RegiePosition *position,
                          const RegieDrawOptions *options);
/* Where the role's name stands; empty when it is not written. */
RegieBox regie_position_words (RegiePosition *position, const RegieDrawOptions *options);
RegieBox regie_position_extent (RegiePosition *position, const RegieDrawOptions *options);

void regie_draw_dimension (cairo_t *cr,
                           RegieDimension *dimension,
                           const RegieDrawOptions *options);
RegieBox regie_dimension_extent (RegieDimension *dimension,
                                 const RegieDrawOptions *options);

void regie_draw_note (cairo_t *cr, RegieNote *note, const RegieDrawOptions *options);
RegieBox regie_note_extent (RegieNote *note, const RegieDrawOptions *options);

/* Clipped to the ground; a box with words when the picture is broken. */
void regie_draw_underlay (cairo_t *cr,
                          RegieUnderlay *underlay,
                          const RegieDrawOptions *options);
RegieBox regie_underlay_extent (RegieUnderlay *underlay, const RegieDrawOptions *options);

/* The floor and the grid within clip. */
void regie_draw_ground (cairo_t *cr, RegieBox clip, const RegieDrawOptions *options);

/* On the ground, so that whoever stands there is not hidden. */
void regie_draw_entrance (cairo_t *cr,
                          RegieSetting *setting,
                          const RegieDrawOptions *options);

/* Where the arrow is; empty when there is none. */
RegieBox regie_entrance_box (RegieSetting *setting, const RegieDrawOptions *options);

/* The numbers of all the elements among the records, in the options' table. */
void regie_draw_numbers (cairo_t *cr,
                         RegieRecord *const *records,
                         size_t n,
                         const RegieDrawOptions *options);

/* Moves words to a free place on their element, or of their zone. In a crowd nobody looks for
 * free places: the words stay. Returns: FALSE when there is none. */
gboolean regie_room_find (RegieElement *element,
                          RegieBox *words,
                          const RegieDrawOptions *options);
gboolean regie_room_find_in (RegieBox area,
                             RegieBox *words,
                             const RegieDrawOptions *options);

unsigned regie_badge_colour (RegieVerdict verdict, RegieStyle style);
/* The shape of the verdict's badge with a number in it. */
void regie_draw_number (cairo_t *cr,
                        RegiePoint centre,
                        double radius,
                        unsigned number,
                        RegieVerdict verdict,
                        RegieStyle style);

G_END_DECLS
