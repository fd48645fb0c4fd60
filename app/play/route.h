/* Finding a way round walls and furniture.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/moment.h"

G_BEGIN_DECLS

/* What a way is found on. */
typedef struct
{
  RegieProduction *production;
  RegieScene *scene;
  RegieMoment *moment; /* (nullable): then as the scene opens */
  RegieRecord *walker; /* (nullable): is not in its own way */
} RegieFloor;

/* A walkable way from one place to the other: walls (but their doors and passages), leaves of
 * open doors, elements that stand on the floor and people who stay where they are in the beat
 * are walked round, with a body's width to spare, or half of one where it is narrow. What the walker starts or ends in (a chair, a counter's edge) does
 * not stop it. The same floor gives the same way.
 * Returns: (transfer full) (nullable): the waypoints between, NULL when the straight line is
 * free. found: (out): FALSE when there is no way: then go straight, and mark it. */
RegiePoints *regie_route_find (const RegieFloor *floor,
                               RegiePoint from,
                               RegiePoint to,
                               gboolean *found);

/* What is in the way on the floor, to be asked about as many lines as one likes; the walker
 * does not matter. Returns: (transfer full): free with g_array_unref(). */
GArray *regie_floor_blocks (const RegieFloor *floor);

/* What the line leads through: a wall, the leaf of a door that stands open (an opening), an
 * element or a body; what its ends are in counts as free. walker: (nullable): is not in its
 * own way. Returns: (transfer none) (nullable): NULL when it is free. */
RegieRecord *regie_route_obstacle (GArray *blocks,
                                   RegieRecord *walker,
                                   const RegiePoints *line);

/* Finds the way of the difference's thing in its beat and sets its path, unless that was bent
 * by hand: undoable, within the open step. Returns: FALSE when there is no way. */
gboolean regie_route_apply (RegieProduction *production, RegieDifference *difference);

G_END_DECLS
