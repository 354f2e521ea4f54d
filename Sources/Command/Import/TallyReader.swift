import Supervision

/// Reads the rows of a file of counts.
struct TallyReader {
  let time: Int
  let count: Int
  /// The column of channels; nil when all rows have one channel.
  let channel: Int?
  let pattern: TimePattern?

  struct Key: Hashable {
    let channel: ChannelID
    let day: CivilDay
  }

  /// The half-hour counts of every day and channel in the rows; throws every bad row. A counter's clock may run ahead by
  /// a zone, so tomorrow may be counted already, but no day after it.
  func counts(
    in rows: [CSVTable.Row], zone: ImportZone, today: CivilDay, source: ImportSource,
    channelNamed: (String?) throws(Refusal) -> ChannelID
  ) throws -> [(key: Key, value: HalfHours)] {
    var problems: [RowProblem] = []
    var times: [LocalTime] = []
    var parts: [(channel: ChannelID, people: Int, line: Int)] = []
    var known: [String: ChannelID] = [:]
    let common = channel == nil ? try channelNamed(nil) : nil
    for row in rows {
      do throws(RowProblem) {
        let time = try self.time(in: row)
        let people = try people(in: row)
        let name = row.text(channel)
        var id = common ?? known[name]
        if id == nil {
          do throws(Refusal) { id = try channelNamed(name) } catch { throw RowProblem(line: row.line, error.words) }
          known[name] = id
        }
        times.append(time)
        parts.append((id ?? .walkIn, people, row.line))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    var sums: [Key: HalfHours] = [:]
    let last = today.advanced(by: 1)
    for (time, part) in zip(zone.onTheWall(times), parts) {
      guard time.day <= last else {
        problems.append(
          RowProblem(line: part.line, zh: "\(time.day.iso) 还没有到", en: "\(time.day.iso) lies in the future"))
        continue
      }
      let (key, slot) = (Key(channel: part.channel, day: time.day), HalfHours.slot(of: time.time))
      sums[key, default: HalfHours()][slot] += part.people
      if sums[key]?[slot] ?? 0 > ImportTally.most {
        problems.append(
          RowProblem(
            line: part.line, zh: "半小时合计超过 \(ImportTally.most) 人",
            en: "makes the half hour exceed \(ImportTally.most) people"))
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    return sums.sorted { ($0.key.day, $0.key.channel.rawValue) < ($1.key.day, $1.key.channel.rawValue) }.map {
      ($0.key, $0.value)
    }
  }

  private func time(in row: CSVTable.Row) throws(RowProblem) -> LocalTime {
    let text = row.text(time)
    guard let found = pattern.map({ $0.time(in: text) }) ?? LocalTime(iso: text) else {
      throw RowProblem(
        line: row.line,
        zh: "时间“\(text)”看不懂" + (pattern == nil ? "；若不是 ISO 8601，请用 --time-format" : "，与 --time-format 不符"),
        en: "time “\(text)” is not understood"
          + (pattern == nil ? "; if it is not ISO 8601, say --time-format" : " by --time-format"))
    }
    return found
  }

  private func people(in row: CSVTable.Row) throws(RowProblem) -> Int {
    let text = row.text(count)
    guard let people = Int(text), (0...ImportTally.most).contains(people) else {
      throw RowProblem(
        line: row.line, zh: "人数“\(text)”不是 0 到 \(ImportTally.most) 的整数",
        en: "count “\(text)” is no whole number from 0 to \(ImportTally.most)")
    }
    return people
  }
}
