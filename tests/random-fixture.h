/* Productions with anything in them that the tables allow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/document.h"

/* Characters of every class a file must carry; those XML refuses are not among them. */
static const gunichar characters[] = {
  'a',     'Z',    '0',    ' ',    '&',    '<',     '>',     '"',      '\'',
  ';',     '#',    '\t',   '\n',   '\r',   0x7f,    0x85,    0xa0,     0xad,
  0xe4,    0x301,  0x5d0,  0x644,  0x200b, 0x200e,  0x202e,  0x2028,   0x2029,
  0x4e00,  0xd7ff, 0xe000, 0xfeff, 0xfffd, 0x10000, 0x1f600, 0x10ffff, 0xfdd0,
  0x1fffe, ']',    '-',    '{',    0x20ac,
};

static inline char *
random_text (int most)
{
  static const char *const whole[] = { "]]>",  "&amp;", "&#38;", "&#10;",
                                       "<!--", "  ",    "\r\n" };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, most); n > 0; n--)
    if (g_test_rand_int_range (0, 8) == 0)
      g_string_append (text, whole[g_test_rand_int_range (0, G_N_ELEMENTS (whole))]);
    else
      g_string_append_unichar (text,
                               characters[g_test_rand_int_range (0, G_N_ELEMENTS (
                                                                      characters))]);
  return g_string_free (text, FALSE);
}

static inline double
random_real (double min, double max)
{
  static const double odd[] = {
    0, -0.0, 1e-300, 4.9e-324, 0.1, 1.0 / 3, 2.5, -7.25, 1e-7
  };
  double value;

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return min;
    case 1:
      return max;
    case 2:
      value = odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))];
      return CLAMP (value, min, max);
    case 3:
      value = g_test_rand_int_range (-100000, 100000) / 100.0;
      return CLAMP (value, min, max);
    default:
      return g_test_rand_double_range (min, max);
    }
}

static inline void
fill_field (RegieRecord *record, const RegieField *field)
{
  RegiePoint points[5];
  g_autofree RegiePoints *list = NULL;
  g_autofree char *text = NULL;
  RegieValue value = { 0 };
  size_t n;

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      value.real = random_real (field->min, field->max);
      break;
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      value.number = g_test_rand_int_range (0, (int) field->max + 1);
      break;
    case REGIE_KIND_LINK:
      return;
    case REGIE_KIND_POINTS:
      n = (size_t) g_test_rand_int_range (0, G_N_ELEMENTS (points) + 1);
      for (size_t i = 0; i < n; i++)
        points[i] = (RegiePoint){ random_real (-1e9, 1e9), random_real (-50, 50) };
      value.points = list = regie_points_new (points, n);
      break;
    default:
      value.text = text = random_text (field->kind == REGIE_KIND_PROSE ? 60 : 12);
    }
  g_assert_true (regie_field_check (field, value, NULL));
  regie_record_put (record, field, value);
}

static inline void
fill (RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (g_test_rand_int_range (0, 3) > 0)
      fill_field (record, &klass->fields[i]);
  for (unsigned c = 0; c < klass->n_children; c++)
    {
      const RegieChildren *children = &klass->children[c];
      int n = g_test_rand_int_range (0, children->single ? 2 : 4);

      if (children->always)
        fill (regie_record_child (record, children, 0));
      for (int i = 0; i < n && !children->always; i++)
        {
          g_autoptr (RegieRecord) item = g_object_new (children->type (), NULL);

          fill (item);
          regie_record_link (record, children, G_MAXUINT, item);
        }
    }
}

static inline void
collect (RegieRecord *record, gpointer data)
{
  g_ptr_array_add (data, record);
}

static inline void
set_links (RegieProduction *production)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  regie_record_visit (REGIE_RECORD (production), collect, all);
  for (guint i = 0; i < all->len; i++)
    {
      RegieRecord *record = all->pdata[i];
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
      RegieRecord *target = all->pdata[g_test_rand_int_range (0, (int) all->len)];

      for (unsigned f = 0; f < klass->n_fields; f++)
        if (klass->fields[f].kind == REGIE_KIND_LINK &&
            G_OBJECT_TYPE (target) == klass->fields[f].target ())
          regie_record_put (record, &klass->fields[f],
                            (RegieValue){ .text = target->id });
    }
}

static inline RegieProduction *
random_production (void)
{
  RegieProduction *production = regie_production_new ();
  g_autoptr (RegieDocument) document = NULL;

  fill (REGIE_RECORD (production));
  document = regie_document_new (production);
  set_links (production);
  return production;
}
