/* Ends of walls that stand on other walls.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/joints.h"

#include "app/stage/wall-points.h"

#define TOUCH 0.005 /* metres: an end this near to a centre line stands on it */

typedef struct
{
  RegieWall *wall, *on;    /* owned */
  size_t end, inner, edge; /* points of the wall; the one the other's stretch begins at */
  double share;            /* of that stretch; 0 or 1: on a corner, where it stays */
  RegiePoint from, to;     /* the inner point and the end, as they were */
  GArray *kept;            /* the wall's openings */
} Joint;

struct _RegieJoints
{
  GArray *joints;
};

static void
joint_clear (gpointer data)
{
  Joint *joint = data;

  g_object_unref (joint->wall);
  g_object_unref (joint->on);
  g_array_unref (joint->kept);
}

static gboolean
find_edge (RegieWall *on, RegiePoint end, size_t *edge, double *share)
{
  size_t n = on->points ? on->points->n : 0;

  for (size_t i = 0; i + (on->closed ? 0 : 1) < n; i++)
    {
      RegiePoint a = on->points->at[i], b = on->points->at[(i + 1) % n];

      if (regie_distance (regie_segment_nearest (a, b, end, share), end) >= TOUCH)
        continue;
      *edge = i;
      if (regie_distance (a, end) < TOUCH)
        *share = 0;
      else if (regie_distance (b, end) < TOUCH)
        *share = 1;
      return TRUE;
    }
  return FALSE;
}

static void
note_end (RegieJoints *self, RegieWall *wall, gboolean last, GPtrArray *records)
{
  size_t n = wall->points->n;
  Joint joint = { .end = last ? n - 1 : 0, .inner = last ? n - 2 : 1 };

  joint.from = wall->points->at[joint.inner];
  joint.to = wall->points->at[joint.end];
  for (unsigned i = 0; i < records->len; i++)
    {
      if (!REGIE_IS_WALL (records->pdata[i]) ||
          !find_edge (records->pdata[i], joint.to, &joint.edge, &joint.share))
        continue;
      joint.wall = g_object_ref (wall);
      joint.on = g_object_ref (records->pdata[i]);
      joint.kept = regie_wall_keep_openings (wall);
      g_array_append_val (self->joints, joint);
      return;
    }
}

RegieJoints *
regie_joints_note (RegieStage *stage, GPtrArray *records)
{
  RegieJoints *self = g_new0 (RegieJoints, 1);
  gboolean walls = FALSE;
  RegieWall *wall;

  self->joints = g_array_new (FALSE, FALSE, sizeof (Joint));
  g_array_set_clear_func (self->joints, joint_clear);
  for (unsigned i = 0; i < records->len && !walls; i++)
    walls = REGIE_IS_WALL (records->pdata[i]);
  for (unsigned i = 0;
       walls && stage->setting && (wall = regie_list_at (stage->setting->walls, i)); i++)
    {
      if (wall->closed || !wall->points || wall->points->n < 2 ||
          g_ptr_array_find (records, wall, NULL))
        continue;
      note_end (self, wall, FALSE, records);
      note_end (self, wall, TRUE, records);
    }
  return self;
}

void
regie_joints_free (RegieJoints *self)
{
  g_array_unref (self->joints);
  g_free (self);
}

GPtrArray *
regie_joints_gather (RegieJoints *self, GPtrArray *records)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < records->len; i++)
    g_ptr_array_add (all, g_object_ref (records->pdata[i]));
  for (unsigned i = 0; i < self->joints->len; i++)
    g_ptr_array_add (all, g_object_ref (g_array_index (self->joints, Joint, i).wall));
  return all;
}

static RegiePoint
place_of (const Joint *joint)
{
  const RegiePoints *points = joint->on->points;
  RegiePoint a = points->at[joint->edge], b = points->at[(joint->edge + 1) % points->n];
  double share = joint->share;

  if (share > 0 && share < 1 &&
      regie_lines_cross (a, b, joint->from, joint->to, &share) &&
      (share < 0 || share > 1))
    share = joint->share;
  return (RegiePoint){ regie_tidy (a.x + (b.x - a.x) * share),
                       regie_tidy (a.y + (b.y - a.y) * share) };
}

void
regie_joints_follow (RegieJoints *self)
{
  for (unsigned i = 0; i < self->joints->len; i++)
    {
      const Joint *joint = &g_array_index (self->joints, Joint, i);
      g_autofree RegiePoints *points = regie_points_copy (joint->wall->points);

      points->at[joint->end] = place_of (joint);
      regie_record_set_points (REGIE_RECORD (joint->wall), "points", points);
      regie_wall_replace_openings (joint->wall, joint->kept, REGIE_KEEP_METRES);
    }
}
