-- One sheet, whole or not at all; Redis writes what it does as one MULTI into the append-only file.
-- KEYS: the sheet's id, the ledger, the boards of students, factions and classes, the school's points
-- ARGV: digest, text, points of the sheet, number of students, of factions, then id and points of each
local known = redis.call('GET', KEYS[1])
if known then
  return known
end
local entry = redis.call('XADD', KEYS[2], '*', 'sheet', ARGV[2])
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. entry)
local students = 5 + 2 * ARGV[4]
local factions = students + 2 * ARGV[5]
for i = 6, students, 2 do
  redis.call('ZINCRBY', KEYS[3], ARGV[i + 1], ARGV[i])
end
for i = students + 1, factions, 2 do
  redis.call('ZINCRBY', KEYS[4], ARGV[i + 1], ARGV[i])
end
for i = factions + 1, #ARGV, 2 do
  redis.call('ZINCRBY', KEYS[5], ARGV[i + 1], ARGV[i])
end
redis.call('INCRBY', KEYS[6], ARGV[3])
return entry
