/// What one person is rostered for on one day: the cell of a week's table.
public struct RosterCell: Hashable, Codable, Sendable {
  /// The shift; nil when off.
  public var shift: Shift?
  /// The planned posts, by beginning.
  public var posts: [Post]

  /// A day's shift and posts.
  public init(shift: Shift? = nil, posts: [Post] = []) {
    self.shift = shift
    self.posts = posts
  }

  /// Time at a place of some kind, such as the door.
  public func time(at places: Set<PlaceID>) -> Minutes {
    Minutes(posts.filter { places.contains($0.place) }.reduce(0) { $0 + $1.hours.length.count })
  }

  /// The cell as a line that a command can give back as what was seen: `08:30-17:30 early, 10:00-11:00 door`, or `off`.
  public var line: String {
    guard let shift else { return "off" }
    return String(line: { line in
      line.put(shift.hours)
      if let kind = shift.kind { line.put(" \(kind)") }
      for post in posts {
        line.put(", ")
        line.put(post.hours)
        line.put(" \(post.place.rawValue)")
      }
    })
  }
}

/// What somebody saw of a cell when they decided to change it.
public struct RosterSight: Hashable, Sendable {
  /// Whose cell.
  public let staff: StaffID
  /// On which day.
  public let day: CivilDay
  /// What stood in it, as `RosterCell.line`.
  public let line: String

  /// A cell as it was seen.
  public init(staff: StaffID, day: CivilDay, line: String) {
    self.staff = staff
    self.day = day
    self.line = line
  }
}

extension RosterDay {
  /// One person's part of the day.
  public func cell(of staff: StaffID) -> RosterCell {
    RosterCell(shift: shifts[staff], posts: posts.filter { $0.staff == staff })
  }

  /// Puts another shift and other posts in the place of somebody's.
  mutating func put(_ cell: RosterCell, for staff: StaffID) {
    shifts[staff] = cell.shift
    posts.removeAll { $0.staff == staff }
    guard cell.shift != nil else { return }
    for post in cell.posts { insert(Post(staff: staff, place: post.place, hours: post.hours)) }
  }

  /// Plans a post, in the order of beginning.
  mutating func insert(_ post: Post) {
    posts.removeAll { $0 == post }
    let place = posts.firstIndex { ($0.hours.from, $0.staff) > (post.hours.from, post.staff) } ?? posts.endIndex
    posts.insert(post, at: place)
  }
}

extension ShowroomState {
  /// What somebody is rostered for on a day.
  public func cell(of staff: StaffID, on day: CivilDay) -> RosterCell {
    roster[day]?.cell(of: staff) ?? RosterCell()
  }
}
