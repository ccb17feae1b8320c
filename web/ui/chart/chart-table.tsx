import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartData } from './chart-data.ts';

/** The data of a chart as a table. */
export function ChartTable({ data }: { readonly data: ChartData }): ReactNode {
  return (
    <Table.ScrollContainer minWidth={200}>
      <Table>
        <Table.Caption>{`${data.title} (${data.unitOfMeasure})`}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{data.categoryTitle}</Table.Th>
            {data.series.map(({ name }) => (
              <Table.Th key={name} scope="col" ta="right">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.categories.map((category, index) => (
            <Table.Tr key={category}>
              <Table.Th scope="row" fw={400}>
                {category}
              </Table.Th>
              {data.series.map(({ name, shown }) => (
                <Table.Td key={name} ta="right">
                  {shown[index] ?? '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
