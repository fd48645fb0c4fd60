/* Random edits over beats against a naive model that stores every state of every beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/element.h"
#include "app/play/beats.h"
#include "app/play/moment.h"

#define THINGS 7
#define BODIES 3
#define ROWS 40

typedef struct
{
  double x, y, turn;
  int posture, on_stage, carrier; /* carrier: index of a body, -1 for none */
} Cell;

enum
{
  PLACE = 1,
  TURN = 2,
  POSTURE = 4,
  PRESENCE = 8,
};

/* Row 0 is the opening; said tells which fields a row says itself. */
typedef struct
{
  Cell cells[ROWS][THINGS];
  unsigned said[ROWS][THINGS];
  int rows;
} Naive;

typedef struct
{
  RegieDocument *document;
  RegieScene *scene;
  RegieRecord *things[THINGS];
  Naive naive;
  GArray *undo, *redo; /* of Naive */
  unsigned changes;    /* the journal told of */
} Play;

static void
count_change (Play *play)
{
  play->changes++;
}

static RegieDocument *
make_document (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieSetting) setting = g_object_new (REGIE_TYPE_SETTING, NULL);
  g_autoptr (RegieScene) scene = g_object_new (REGIE_TYPE_SCENE, NULL);
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Guest", NULL);

  for (int i = 0; i < BODIES; i++)
    {
      g_autoptr (RegieRecord) body =
        g_object_new (REGIE_TYPE_POSITION, "x", 1.0 * i, "y", 2.0, NULL);

      regie_record_append (REGIE_RECORD (scene), body);
    }
  for (int i = BODIES; i < THINGS; i++)
    {
      g_autoptr (RegieRecord) element =
        g_object_new (REGIE_TYPE_ELEMENT, "x", 1.0 * i, "y", 4.0, "level",
                      REGIE_LEVEL_DRESSING, NULL);

      regie_record_append (i % 2 ? REGIE_RECORD (scene) : REGIE_RECORD (setting),
                           element);
    }
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (role));
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (setting));
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (scene));
  return regie_document_new (production);
}

static void
play_setup (Play *play, gconstpointer data)
{
  RegieProduction *production;
  RegieSetting *setting;
  unsigned scenery = 0, props = 0;

  play->document = make_document ();
  production = regie_document_production (play->document);
  play->scene = regie_list_at (production->scenes, 0);
  setting = regie_list_at (production->settings, 0);
  for (int i = 0; i < THINGS; i++)
    {
      play->things[i] = i < BODIES ? regie_list_at (play->scene->positions, (unsigned) i)
                        : i % 2    ? regie_list_at (play->scene->elements, props++)
                                   : regie_list_at (setting->elements, scenery++);
      play->naive.cells[0][i] = (Cell){ i, i < BODIES ? 2 : 4, 0, 0, TRUE, -1 };
    }
  play->naive.rows = 1;
  g_signal_connect_swapped (regie_document_journal (play->document), "changed",
                            G_CALLBACK (count_change), play);
  play->undo = g_array_new (FALSE, FALSE, sizeof (Naive));
  play->redo = g_array_new (FALSE, FALSE, sizeof (Naive));
}

static void
play_teardown (Play *play, gconstpointer data)
{
  g_array_unref (play->undo);
  g_array_unref (play->redo);
  g_object_unref (play->document);
}

/* The naive model */

static void
flow (Naive *naive, int thing, int from)
{
  for (int row = MAX (from, 1); row < naive->rows; row++)
    {
      const Cell *before = &naive->cells[row - 1][thing];
      Cell *cell = &naive->cells[row][thing];
      unsigned said = naive->said[row][thing];

      if (!(said & PLACE))
        {
          cell->x = before->x;
          cell->y = before->y;
          cell->carrier = before->carrier;
        }
      if (!(said & TURN))
        cell->turn = before->turn;
      if (!(said & POSTURE))
        cell->posture = before->posture;
      if (!(said & PRESENCE))
        cell->on_stage = before->on_stage;
    }
}

/* After beats were rearranged, a row says what is not as in the row before. */
static void
settle (Naive *naive)
{
  for (int row = 1; row < naive->rows; row++)
    for (int thing = 0; thing < THINGS; thing++)
      {
        const Cell *before = &naive->cells[row - 1][thing];
        Cell *cell = &naive->cells[row][thing];
        unsigned said = 0;

        if (cell->carrier != before->carrier ||
            (cell->carrier < 0 && (cell->x != before->x || cell->y != before->y)))
          said |= PLACE;
        said |= cell->turn != before->turn ? TURN : 0;
        said |= cell->posture != before->posture ? POSTURE : 0;
        said |= cell->on_stage != before->on_stage ? PRESENCE : 0;
        naive->said[row][thing] = said;
      }
}

static void
insert_row (Naive *naive, int row)
{
  memmove (naive->cells[row + 1], naive->cells[row],
           sizeof naive->cells[0] * (gsize) (naive->rows - row));
  memmove (naive->said[row + 1], naive->said[row],
           sizeof naive->said[0] * (gsize) (naive->rows - row));
  memcpy (naive->cells[row], naive->cells[row - 1], sizeof naive->cells[0]);
  memset (naive->said[row], 0, sizeof naive->said[0]);
  naive->rows++;
}

static void
remove_row (Naive *naive, int row)
{
  naive->rows--;
  memmove (naive->cells[row], naive->cells[row + 1],
           sizeof naive->cells[0] * (gsize) (naive->rows - row));
  memmove (naive->said[row], naive->said[row + 1],
           sizeof naive->said[0] * (gsize) (naive->rows - row));
}

static void
move_row (Naive *naive, int from, int to)
{
  Cell kept[THINGS];

  memcpy (kept, naive->cells[from], sizeof kept);
  remove_row (naive, from);
  insert_row (naive, to);
  memcpy (naive->cells[to], kept, sizeof kept);
  settle (naive);
}

/* As it is seen: what is carried is held before its body. */
static Cell
seen (const Naive *naive, int row, int thing)
{
  Cell cell = naive->cells[row][thing];

  if (cell.carrier >= 0)
    {
      const Cell *held = &naive->cells[row][cell.carrier];
      RegiePoint arm = regie_point_turn ((RegiePoint){ 0, 0.4 }, held->turn);

      cell.x = held->x + arm.x;
      cell.y = held->y + arm.y;
      cell.turn = held->turn;
      cell.on_stage = cell.on_stage && held->on_stage;
    }
  return cell;
}

static void
compare (Play *play)
{
  RegieProduction *production = regie_document_production (play->document);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (production, play->scene);

  g_assert_cmpint ((int) regie_timeline_n_beats (timeline), ==, play->naive.rows - 1);
  for (int row = 0; row < play->naive.rows; row++)
    for (int thing = 0; thing < THINGS; thing++)
      {
        RegieState state = regie_timeline_state (timeline, play->things[thing], row - 1);
        Cell cell = seen (&play->naive, row, thing);

        g_assert_cmpfloat (state.x, ==, cell.x);
        g_assert_cmpfloat (state.y, ==, cell.y);
        g_assert_cmpfloat (state.turn, ==, cell.turn);
        g_assert_cmpint (state.on_stage, ==, cell.on_stage);
        if (thing < BODIES)
          g_assert_cmpint (state.posture, ==, cell.posture);
      }
}

/* Edits */

static void
set_field (Play *play, RegieMoment *moment, int row, int thing)
{
  RegieRecord *record = regie_moment_seen (moment, play->things[thing]);
  Cell now = seen (&play->naive, row, thing), *cell = &play->naive.cells[row][thing];
  RegieJournal *journal = regie_document_journal (play->document);
  unsigned said = 0;

  regie_journal_begin (journal, "Set");
  switch (g_test_rand_int_range (0, thing < BODIES ? 4 : 3))
    {
    case 0:
      cell->x = g_test_rand_int_range (0, 100) / 10.0;
      cell->y = now.y;
      cell->carrier = -1;
      regie_record_set_real (record, "x", cell->x);
      said = now.x == cell->x && row > 0 ? 0 : PLACE;
      if (said == 0)
        *cell = play->naive.cells[row][thing];
      break;
    case 1:
      cell->turn = g_test_rand_int_range (1, 300);
      regie_record_set_real (record, "turn", cell->turn);
      said = now.turn == cell->turn ? 0 : TURN;
      break;
    case 2:
      cell->on_stage = !now.on_stage;
      regie_record_set_number (record, thing < BODIES ? "offstage" : "hidden",
                               !cell->on_stage);
      said = PRESENCE;
      break;
    default:
      cell->posture = (now.posture + 1) % 3;
      regie_record_set_number (record, "posture", cell->posture);
      said = POSTURE;
    }
  regie_journal_commit (journal);
  if (row > 0)
    play->naive.said[row][thing] |= said;
  flow (&play->naive, thing, row + 1);
}

/* FALSE when that cannot be done now. */
static gboolean
set_somewhere (Play *play)
{
  int row = g_test_rand_int_range (0, play->naive.rows);
  int thing = g_test_rand_int_range (0, THINGS);
  g_autoptr (RegieMoment) moment = NULL;

  /* A carried thing is where its carrier is: its own facing and presence are not seen. */
  if (play->naive.cells[row][thing].carrier >= 0)
    return FALSE;
  moment = row == 0
             ? regie_moment_new (regie_document_production (play->document), play->scene,
                                 REGIE_OPENING_BEAT)
             : regie_moment_new_editable (regie_document_production (play->document),
                                          play->scene, row - 1);
  set_field (play, moment, row, thing);
  return TRUE;
}

static gboolean
carry (Play *play)
{
  int row = g_test_rand_int_range (0, play->naive.rows);
  int thing = g_test_rand_int_range (BODIES, THINGS);
  int body = g_test_rand_int_range (0, BODIES);
  RegieBeat *beat = row ? regie_list_at (play->scene->beats, (unsigned) row - 1) : NULL;
  RegieDifference *difference;
  RegieJournal *journal = regie_document_journal (play->document);

  if (!beat || play->naive.cells[row][thing].carrier == body)
    return FALSE;
  regie_journal_begin (journal, "Carry");
  difference = regie_beat_need_difference (beat, play->things[thing]->id);
  regie_record_set_text (REGIE_RECORD (difference), "carried-by", play->things[body]->id);
  regie_journal_commit (journal);
  play->naive.cells[row][thing].carrier = body;
  play->naive.said[row][thing] |= PLACE;
  flow (&play->naive, thing, row + 1);
  return TRUE;
}

static gboolean
rearrange (Play *play)
{
  int n = play->naive.rows - 1, at = n ? g_test_rand_int_range (0, n) : 0, to;
  RegieBeat *beat = regie_list_at (play->scene->beats, (unsigned) at);

  if (!beat || play->naive.rows >= ROWS - 2)
    return FALSE;
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      regie_beats_delete (play->document, beat);
      remove_row (&play->naive, at + 1);
      settle (&play->naive);
      return TRUE;
    case 1:
      to = g_test_rand_int_range (0, n);
      if (!regie_beats_move (play->document, beat, (unsigned) to))
        return FALSE;
      move_row (&play->naive, at + 1, to + 1);
      return TRUE;
    case 2:
      if (g_test_rand_bit ())
        regie_beats_split (play->document, beat);
      else
        regie_beats_duplicate (play->document, beat);
      insert_row (&play->naive, at + 2);
      return TRUE;
    case 3:
      if (!regie_beats_merge (play->document, beat))
        return FALSE;
      for (int thing = 0; thing < THINGS; thing++)
        play->naive.said[at + 2][thing] |= play->naive.said[at + 1][thing];
      remove_row (&play->naive, at + 1);
      return TRUE;
    default:
      to = g_test_rand_int_range (0, THINGS);
      if (!regie_beats_reset (play->document, beat, play->things[to]))
        return FALSE;
      play->naive.said[at + 1][to] = 0;
      flow (&play->naive, to, at + 1);
      return TRUE;
    }
}

static gboolean
edit (Play *play)
{
  int what = g_test_rand_int_range (0, 10);

  if (what < 5)
    return set_somewhere (play);
  if (what == 5)
    return carry (play);
  if (what < 8)
    return rearrange (play);
  if (play->naive.rows >= ROWS - 2)
    return FALSE;
  what = g_test_rand_int_range (0, play->naive.rows);
  regie_beats_add (play->document, play->scene, (unsigned) what);
  insert_row (&play->naive, what + 1);
  return TRUE;
}

static void
step_back (Play *play, GArray *from, GArray *to, gboolean undo)
{
  RegieJournal *journal = regie_document_journal (play->document);

  if (from->len == 0)
    return;
  g_assert_true (undo ? regie_journal_undo (journal) : regie_journal_redo (journal));
  g_array_append_val (to, play->naive);
  play->naive = g_array_index (from, Naive, from->len - 1);
  g_array_set_size (from, from->len - 1);
}

static void
test_property (Play *play, gconstpointer data)
{
  for (int i = 0; i < 400; i++)
    {
      Naive before = play->naive;
      unsigned changes = play->changes;
      int what = g_test_rand_int_range (0, 10);

      if (what == 0)
        step_back (play, play->undo, play->redo, TRUE);
      else if (what == 1)
        step_back (play, play->redo, play->undo, FALSE);
      else if (edit (play) && play->changes > changes)
        {
          g_array_append_val (play->undo, before);
          g_array_set_size (play->redo, 0);
        }
      compare (play);
    }
}

/* The guest stands in the other scene where they stood; the beats around show what they did. */
static void
test_to_another_scene (Play *play, gconstpointer data)
{
  g_autoptr (RegieScene) other = g_object_new (REGIE_TYPE_SCENE, NULL);
  RegieProduction *production = regie_document_production (play->document);
  RegieBeat *moved;
  RegieDifference *difference;
  RegieRecord *twin;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RegieRecord) body = g_object_new (REGIE_TYPE_POSITION, "x", 9.0, NULL);

      regie_record_append (REGIE_RECORD (other), body);
    }
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (other));
  twin = regie_list_at (other->positions, 1);
  moved = regie_beats_add (play->document, play->scene, 0);
  regie_beats_add (play->document, play->scene, 1);
  difference = regie_beat_need_difference (moved, play->things[1]->id);
  g_object_set (difference, "x", 5.0, "y", 6.0, NULL);
  regie_beats_move_to (play->document, moved, other, 0);
  g_assert_true (regie_beats_scene (moved) == other);
  {
    g_autoptr (RegieTimeline) left = regie_timeline_new (production, play->scene);
    g_autoptr (RegieTimeline) joined = regie_timeline_new (production, other);

    g_assert_cmpfloat (regie_timeline_state (left, play->things[1], 0).x, ==, 5);
    g_assert_cmpfloat (regie_timeline_state (joined, twin, 0).x, ==, 5);
    g_assert_cmpfloat (regie_timeline_state (joined, twin, 0).y, ==, 6);
  }
  g_assert_true (regie_journal_undo (regie_document_journal (play->document)));
  g_assert_true (regie_beats_scene (moved) == play->scene);
  g_assert_null (other->beats ? regie_list_at (other->beats, 0) : NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/beats/resolve-as-a-table-of-every-beat", Play, NULL, play_setup,
              test_property, play_teardown);
  g_test_add ("/beats/move-to-another-scene", Play, NULL, play_setup,
              test_to_another_scene, play_teardown);
  return g_test_run ();
}
