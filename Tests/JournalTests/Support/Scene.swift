import Testing

/// Something that happens to a store, short enough to go wrong at each of its steps.
struct Scene: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What went before, without trouble.
  var before: [Step] = [.open(0), .act(0), .act(0), .close(0), .open(0), .act(0)]
  /// What somebody did to the files behind the store's back, or left there.
  var spoil: @Sendable (MemoryDisk) -> Void = { _ in }
  /// False when that costs the log something.
  var keepsLog = true
  /// What happens.
  let steps: [Step]

  /// The stage on which it is to happen.
  func stage(_ subject: Subject = .whole) -> Stage {
    let past = Stage(subject)
    past.play(before)
    let disk = past.disk.copy()
    spoil(disk)
    var truth = past.truth
    truth.hasWholeLog = keepsLog
    return Stage(subject, disk, truth: truth, day: past.day)
  }

  static let folder = Stage.path + ".d/"
  static let journal = folder + "journal.000001"

  private static let october: [Step] = [
    .open(0), .day("2026-10-30"), .act(0), .day("2026-10-31"), .act(0), .close(0),
  ]

  static let all = [
    Scene(testDescription: "a store begins", before: [], steps: [.open(0), .act(0), .checkpoint(0), .close(0)]),
    Scene(testDescription: "a day's work", steps: [.open(0), .act(0), .checkpoint(0), .act(0), .close(0)]),
    Scene(
      testDescription: "errands", before: [.open(0), .day("2026-10-30"), .act(0), .act(0), .close(0)],
      steps: [.errand, .open(0), .act(0), .errand, .act(0), .errand, .close(0), .errand]),
    Scene(testDescription: "rotation", steps: [.open(0), .act(0), .rotate(0), .act(0), .close(0)]),
    Scene(
      testDescription: "two at work",
      steps: [.open(0), .open(1), .act(0), .act(1), .rotate(1), .act(0), .checkpoint(0), .act(1)]),
    Scene(
      testDescription: "torn tail",
      spoil: { $0[journal]?.append(contentsOf: $0[journal]?.dropFirst(8).prefix(77) ?? []) },
      steps: [.open(0), .act(0), .close(0)]),
    Scene(
      testDescription: "sealed and no next", before: [.open(0), .act(0), .act(0), .rotate(0)],
      spoil: { disk in
        disk[folder + "journal.000002"] = nil
        disk[Stage.path] = disk[folder + "snapshot.previous"]
      }, steps: [.open(0), .open(1), .act(1), .act(0)]),
    Scene(
      testDescription: "journal missing", before: [.open(0), .act(0), .act(0), .close(0)],
      spoil: { $0[journal] = nil }, keepsLog: false, steps: [.open(0), .open(1), .act(0), .act(1), .close(0)]),
    Scene(
      testDescription: "snapshot damaged", spoil: { $0[Stage.path] = Array($0[Stage.path]?.dropLast(9) ?? []) },
      steps: [.open(0), .act(0), .close(0)]),
    Scene(
      testDescription: "snapshot missing", spoil: { $0[Stage.path] = nil }, steps: [.open(0), .act(0), .close(0)]),
    Scene(
      testDescription: "hand edit",
      steps: [.open(0), .open(1), .edit, .act(0), .checkpoint(1), .edit, .checkpoint(0)]),
    Scene(
      testDescription: "left halfway", before: [.open(0), .act(0), .act(0), .rotate(0)],
      spoil: { disk in
        disk[folder + "unfinished"] = Array(disk[Stage.path]?.prefix(99) ?? [])
        disk[folder + "snapshot.previous.unfinished"] = disk[Stage.path]
      }, steps: [.open(0), .act(0), .rotate(0), .close(0)]),
    Scene(
      testDescription: "a month closes", before: october,
      steps: [.open(0), .day("2026-11-01"), .act(0), .checkpoint(0), .act(0), .checkpoint(0), .act(0), .close(0)]),
    Scene(
      testDescription: "two close a month", before: october,
      steps: [
        .open(0), .open(1), .day("2026-11-01"), .act(0), .checkpoint(1), .day("2026-12-01"), .act(1), .checkpoint(0),
      ]),
  ]
}
