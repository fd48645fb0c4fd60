/* A small stage to act on through events alone, as the canvas does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/edit.h"
#include "app/stage/stage.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-4)
#define ALT REGIE_MODIFIER_ALT
#define CTRL REGIE_MODIFIER_CTRL
#define SHIFT REGIE_MODIFIER_SHIFT

/* 100 pixels a metre. */
#define PIXEL 0.01

typedef struct
{
  RegieProduction *production;
  RegieDocument *document;
  RegieJournal *journal;
  RegieSetting *setting;
  RegieScene *scene;
  RegieStage *stage;
  RegieSelection *selection;
} Fixture;

static inline void
fixture_set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRecord) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 12.0, "depth", 9.0, NULL);
  g_autoptr (RegieRecord) scene = g_object_new (REGIE_TYPE_SCENE, NULL);

  f->production = regie_production_new ();
  f->setting = REGIE_SETTING (setting);
  f->scene = REGIE_SCENE (scene);
  regie_record_append (REGIE_RECORD (f->production), setting);
  regie_record_append (REGIE_RECORD (f->production), scene);
  f->document = regie_document_new (f->production);
  f->journal = regie_document_journal (f->document);
  f->stage = regie_stage_new (f->document);
  f->selection = regie_stage_selection (f->stage);
}

/* Without a grid to meet. */
static inline void
fixture_set_up_bare (Fixture *f, gconstpointer data)
{
  fixture_set_up (f, data);
  g_object_set (f->stage, "grid", FALSE, NULL);
}

static inline void
fixture_tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->stage);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->production);
}

static inline RegieElement *
fixture_add (Fixture *f, double x, double y, double width, double depth)
{
  g_autoptr (RegieElement) element = g_object_new (REGIE_TYPE_ELEMENT, "x", x, "y", y,
                                                   "width", width, "depth", depth, NULL);

  regie_record_append (REGIE_RECORD (f->setting), REGIE_RECORD (element));
  regie_document_flush (f->document);
  return element;
}

static inline RegieWall *
fixture_add_wall (Fixture *f, RegiePoint a, RegiePoint b)
{
  g_autoptr (RegieWall) wall = g_object_new (REGIE_TYPE_WALL, NULL);
  g_autofree RegiePoints *points = regie_points_new ((RegiePoint[]){ a, b }, 2);

  regie_record_set_points (REGIE_RECORD (wall), "points", points);
  regie_record_append (REGIE_RECORD (f->setting), REGIE_RECORD (wall));
  regie_document_flush (f->document);
  return wall;
}

static inline gboolean
fixture_event (Fixture *f, RegieEventType type, double x, double y, unsigned modifiers)
{
  RegieEvent event = { type, { x, y }, PIXEL, modifiers, 0 };

  return regie_stage_event (f->stage, &event);
}

static inline void
fixture_click (Fixture *f, double x, double y, unsigned modifiers)
{
  fixture_event (f, REGIE_EVENT_MOVE, x, y, modifiers);
  fixture_event (f, REGIE_EVENT_PRESS, x, y, modifiers);
  fixture_event (f, REGIE_EVENT_RELEASE, x, y, modifiers);
}

/* Presses, moves there in ten steps, and lets go. */
static inline void
fixture_drag (Fixture *f, RegiePoint from, RegiePoint to, unsigned modifiers)
{
  fixture_event (f, REGIE_EVENT_PRESS, from.x, from.y, modifiers);
  for (int i = 1; i <= 10; i++)
    fixture_event (f, REGIE_EVENT_DRAG, from.x + (to.x - from.x) * i / 10,
                   from.y + (to.y - from.y) * i / 10, modifiers);
  fixture_event (f, REGIE_EVENT_RELEASE, to.x, to.y, modifiers);
}

static inline void
fixture_type (Fixture *f, const char *text)
{
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      RegieEvent event = { REGIE_EVENT_TEXT, { 0, 0 }, PIXEL, 0, g_utf8_get_char (c) };

      regie_stage_event (f->stage, &event);
    }
}

#define FIXTURE_TEST(path, function)                                                     \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
#define BARE_TEST(path, function)                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up_bare, function, fixture_tear_down)
