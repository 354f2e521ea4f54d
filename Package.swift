// swift-tools-version:6.1
import PackageDescription

/// Without this a member of Foundation, which a library brings along, may be chosen unseen: `contains` once drew 45 MB
/// of locale data into the static program.
let house: [SwiftSetting] = [.enableUpcomingFeature("MemberImportVisibility")]

/// The proofs of the store play its whole life thousands of times over: unoptimised that takes minutes.
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A program that runs for a few thousandths of a second would spend a third of them looking types up by their names.
let prompt: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]

let package = Package(
  name: "showroom",
  products: [
    .executable(name: "showroom", targets: ["Command"]),
    .executable(name: "bench", targets: ["Bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "Command",
      dependencies: [
        "Dashboard", "Supervision", "Terminal", "Journal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house + prompt),
    .target(
      name: "Dashboard", dependencies: ["Supervision", "Terminal", "Glyphs"], swiftSettings: house + prompt),
    .target(name: "Supervision", exclude: ["Roster/Planner/README.md"], swiftSettings: house + prompt),
    .target(
      name: "Terminal",
      dependencies: ["CTerminal", "Themes"], swiftSettings: house + prompt),
    .target(name: "Journal", dependencies: ["CJournal"], swiftSettings: house + prompt + quick),
    .target(name: "CJournal"),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Themes", path: "themes",
      resources: [
        .embedInCode("dark.toml"),
        .embedInCode("light.toml"),
        .embedInCode("teahouse.toml"),
        .embedInCode("harbour.toml"),
        .embedInCode("lagoon.toml"),
        .embedInCode("paper.toml"),
        .embedInCode("safe-dark.toml"),
        .embedInCode("safe-light.toml"),
        .embedInCode("high-contrast.toml"),
        .embedInCode("projector.toml"),
      ]),
    .target(name: "Glyphs", exclude: ["OFL.txt"], resources: [.embedInCode("ark-pixel-12.glyphs")]),
    .target(name: "Fuzz", dependencies: ["Journal"], swiftSettings: house),
    .executableTarget(
      name: "Bench", dependencies: ["Journal", "Fuzz", "Supervision", "Terminal", "Dashboard"], swiftSettings: prompt),
    .target(name: "Outsiders", dependencies: ["Journal"], path: "Tests/Outsiders"),
    .executableTarget(name: "Breakdown", dependencies: ["Terminal"], path: "Tests/Breakdown"),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", "Fuzz", "Outsiders"], exclude: ["Corpus"], swiftSettings: quick),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
    .testTarget(name: "SupervisionTests", dependencies: ["Supervision"]),
    .testTarget(name: "DashboardTests", dependencies: ["Dashboard"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Command", "Journal", "Supervision", "Terminal", "Outsiders", "Breakdown"],
      exclude: ["Reports/SecondComputationTests.sql"]),
  ],
  swiftLanguageModes: [.v6]
)
