/* How the panels of a scene are cut.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/panel.h"

#include "app/pages/caption-words.h"
#include "app/pages/words.h"
#include "app/play/path.h"

#include <string.h>

#define INSET 3.0
#define LEAST_SIZE 7.0
#define BELOW 1.1    /* a picture above its words may be so much smaller */
#define ROOM 1.0     /* metres round what plays */
#define MEASURED 6   /* beats of a scene */
#define LEAST_PART 4 /* metres across */

static RegieBox
box_round (RegieBox box, RegiePoint at)
{
  RegieBox one = { at.x, at.y, 0, 0 };

  return box.width < 0 ? one : regie_box_union (box, one);
}

static RegieBox
box_round_paths (RegieBox box, GPtrArray *paths)
{
  for (unsigned i = 0; i < paths->len; i++)
    {
      const RegiePoints *points = ((RegiePath *) paths->pdata[i])->points;

      for (size_t p = 0; p < points->n; p++)
        box = box_round (box, points->at[p]);
    }
  return box;
}

static RegieBox
box_round_bodies (RegieBox box, RegieScene *scene, RegieTimeline *timeline, int beat)
{
  RegiePosition *body;

  for (unsigned i = 0; (body = regie_list_at (scene->positions, i)); i++)
    {
      RegieState state = regie_timeline_state (timeline, REGIE_RECORD (body), beat);

      if (state.on_stage)
        box = box_round (box, (RegiePoint){ state.x, state.y });
    }
  return box;
}

/* Never beyond the ground. */
static RegieBox
within (RegieBox box, RegieSetting *setting)
{
  double left = MAX (box.x, 0), top = MAX (box.y, 0);
  double right = MIN (box.x + box.width, setting->width);
  double bottom = MIN (box.y + box.height, setting->depth);

  return (RegieBox){ left, top, MAX (right - left, 0.5), MAX (bottom - top, 0.5) };
}

RegieBox
regie_panel_part (RegieProduction *production, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, production);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, scene);
  RegieBox box = { 0, 0, -1, -1 };
  double more;

  for (int i = REGIE_OPENING_BEAT; i < (int) regie_scene_n_beats (scene); i++)
    {
      g_autoptr (GPtrArray) paths =
        i < 0 ? g_ptr_array_new () : regie_paths_of_beat (timeline, production, scene, i);

      box = box_round_paths (box_round_bodies (box, scene, timeline, i), paths);
    }
  if (box.width < 0)
    return (RegieBox){ 0, 0, setting->width, setting->depth };
  more = MAX (ROOM, (LEAST_PART - MAX (box.width, box.height)) / 2);
  return within (regie_box_grow (box, more), setting);
}

void
regie_panel_split (const RegiePanelCut *self, RegieBox box, RegieBox parts[2])
{
  double across = self->beside ? self->extent : 0, down = self->beside ? 0 : self->extent;

  parts[0] = (RegieBox){ box.x + INSET, box.y + INSET, box.width - across - 2 * INSET,
                         box.height - down - 2 * INSET };
  parts[1] = self->beside
               ? (RegieBox){ box.x + box.width - across, box.y, across, box.height }
               : (RegieBox){ box.x, box.y + box.height - down, box.width, down };
}

double
regie_panel_scale (const RegiePanelCut *self, RegieBox box)
{
  RegieBox parts[2];

  regie_panel_split (self, box, parts);
  return MIN (parts[0].width / self->part.width, parts[0].height / self->part.height);
}

typedef struct
{
  RegieBeat *beat;
  size_t length; /* bytes of what it says */
} Talk;

static int
compare_talk (gconstpointer a, gconstpointer b)
{
  size_t one = ((const Talk *) a)->length, other = ((const Talk *) b)->length;

  return one < other ? 1 : one > other ? -1 : 0;
}

/* What the words may take of a panel. */
typedef struct
{
  const GArray *beats; /* Talk */
  RegieBox panel;
  double most; /* share of it */
} Room;

/* The beats with the most to say, which are those that may need the most room: measuring all
 * of a long scene's, in every size, would take longer than drawing them. */
static GArray *
find_longest (const RegieCaption *caption, RegieScene *scene)
{
  GArray *beats = g_array_new (FALSE, FALSE, sizeof (Talk));
  Talk talk;

  for (unsigned i = 0; (talk.beat = regie_list_at (scene->beats, i)); i++)
    {
      g_autofree char *words =
        regie_caption_words (caption->draw, talk.beat, caption->fields);

      talk.length = strlen (words) + (talk.beat->title ? strlen (talk.beat->title) : 0);
      g_array_append_val (beats, talk);
    }
  g_array_sort (beats, compare_talk);
  g_array_set_size (beats, MIN (beats->len, MEASURED));
  return beats;
}

static double
tallest (const RegieCaption *caption, const Room *room, double width)
{
  double height = room->beats->len ? 0 : 7.4 * caption->size;

  for (unsigned i = 0; i < room->beats->len; i++)
    height =
      MAX (height, regie_caption_beat_height (caption, width,
                                              g_array_index (room->beats, Talk, i).beat));
  return height;
}

/* The words below, when all of them fit there. */
static gboolean
try_below (RegieCaption caption, const Room *room, RegiePanelCut *cut)
{
  caption.beside = cut->beside = FALSE;
  caption.size = cut->size;
  cut->extent = tallest (&caption, room, room->panel.width);
  return cut->extent <= room->most * room->panel.height;
}

/* The words beside, as narrow as they fit. */
static gboolean
try_beside (RegieCaption caption, const Room *room, RegiePanelCut *cut)
{
  const double shares[] = { 0.6 * room->most, 0.8 * room->most, room->most };

  caption.beside = cut->beside = TRUE;
  caption.size = cut->size;
  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      cut->extent = shares[i] * room->panel.width;
      if (cut->extent >= 12 * cut->size &&
          tallest (&caption, room, cut->extent) <= room->panel.height)
        return TRUE;
    }
  return FALSE;
}

/* The way that leaves the larger picture. Returns: FALSE when the words do not fit. */
static gboolean
try_both (const RegieCaption *caption, const Room *room, RegiePanelCut *cut)
{
  RegiePanelCut below = *cut, beside = *cut;
  gboolean is_below = try_below (*caption, room, &below);
  gboolean is_beside = try_beside (*caption, room, &beside);

  if (is_below && is_beside)
    is_below = BELOW * regie_panel_scale (&below, room->panel) >=
               regie_panel_scale (&beside, room->panel);
  *cut = is_below ? below : beside;
  return is_below || is_beside;
}

RegiePanelCut
regie_panel_cut (const RegieCaption *caption,
                 RegieScene *scene,
                 RegieBox part,
                 RegieBox box)
{
  static const double shares[] = { 0.42, 0.55 };
  RegiePanelCut cut = { part, FALSE, 0, 0 };
  g_autoptr (GArray) beats = find_longest (caption, scene);

  for (size_t i = 0; i < G_N_ELEMENTS (shares); i++)
    for (double size = caption->size; size > LEAST_SIZE - 0.5; size -= 0.5)
      {
        Room room = { beats, box, shares[i] };

        cut.size = MAX (size, LEAST_SIZE);
        if (try_both (caption, &room, &cut))
          return cut;
      }
  return cut;
}
